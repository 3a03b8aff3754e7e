package id.ravi.identities;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentitiesIT {
    private static final String IDENTITIES = "/api/identities/";
    private static final String NOT_FOUND = "{\"detail\":\"No Identity matches the given query.\"}";

    private final Tenant alice = Tenant.fresh();
    private final Tenant bob = Tenant.fresh();

    @Test
    void beginWithOneThatHasAMadeUpName() {
        var carol = Tenant.fresh();
        var first = carol.owner().get(IDENTITIES).array();
        assertThat(first).hasSize(1);
        assertThat(first.getJsonObject(0).getString("name")).matches("[A-Z][a-z]+ [A-Z][a-z]+");
        assertThat(first.getJsonObject(0).keySet())
                .containsExactly(
                        "uuid",
                        "name",
                        "inbox",
                        "phone",
                        "created_dt",
                        "updated_dt",
                        "is_frozen",
                        "e2e_required",
                        "purge_dt");
    }

    @Test
    void comeWithAKeyThatWorksAtOnce() {
        var created = alice.management().post(IDENTITIES, "{\"name\": \" Ada \"}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("name")).isEqualTo("Ada");
        assertThat(created.object().keySet())
                .containsExactly(
                        "uuid",
                        "name",
                        "inbox",
                        "phone",
                        "created_dt",
                        "updated_dt",
                        "is_frozen",
                        "e2e_required",
                        "purge_dt",
                        "api_key");
        assertThat(created.text("api_key")).matches("ravi_id_[0-9A-Za-z]{46}");
        var own = Client.anonymous().bearer(created.text("api_key"));
        assertThat(uuids(own)).containsExactly(created.text("uuid"));
        assertThat(own.post("/api/secrets/", "{\"key\": \"FIRST\"}").status()).isEqualTo(201);
    }

    @Test
    void getANameWhenTheyHaveNone() {
        assertThat(alice.owner().post(IDENTITIES, "{}").text("name")).matches("[A-Z][a-z]+ [A-Z][a-z]+");
        assertThat(alice.management()
                        .post(
                                IDENTITIES,
                                "{\"name\": \" \", \"email\": \"\", \"domain\": \"\", \"provision_phone\": false}")
                        .text("name"))
                .matches("[A-Z][a-z]+ [A-Z][a-z]+");
        assertThat(alice.session().post(IDENTITIES, "").text("name")).matches("[A-Z][a-z]+ [A-Z][a-z]+");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"name": null}         | {"name":["This field may not be null."]}
                    {"name": true}         | {"name":["Not a valid string."]}
                    {"name": "a\\u0000b"}  | {"name":["Null characters are not allowed."]}
                    """)
    void refuseImpossibleNames(String body, String errors) {
        var before = uuids(alice.owner());
        var reply = alice.management().post(IDENTITIES, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo(errors);
        assertThat(uuids(alice.owner())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256})
    void takeNamesOf255Characters(int length) {
        var reply = alice.management().post(IDENTITIES, "{\"name\": \"" + "n".repeat(length) + "\"}");
        assertThat(reply.status()).isEqualTo(length == 255 ? 201 : 400);
    }

    @Test
    void seeOnlyThemselvesWithTheirOwnKey() {
        var sibling = alice.sibling();
        assertThat(uuids(sibling.client())).containsExactly(sibling.uuid());
        assertThat(sibling.client().get(IDENTITIES + sibling.uuid() + "/").status())
                .isEqualTo(200);
        var other = sibling.client().get(IDENTITIES + alice.first().uuid() + "/");
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.body()).isEqualTo(NOT_FOUND);
    }

    @Test
    void areAllSeenByTheOwnerAndByKeysOfTheAccount() {
        var sibling = alice.sibling();
        for (var client : List.of(alice.owner(), alice.management(), alice.token(), alice.session())) {
            assertThat(uuids(client)).contains(alice.first().uuid(), sibling.uuid());
        }
    }

    @Test
    void hideFromOtherAccounts() {
        var hers = IDENTITIES + alice.first().uuid() + "/";
        for (var client : List.of(bob.owner(), bob.management(), bob.identity(), bob.session())) {
            assertThat(client.get(hers).status()).isEqualTo(404);
            assertThat(client.get(hers).body()).isEqualTo(NOT_FOUND);
            assertThat(uuids(client)).doesNotContain(alice.first().uuid());
            assertThat(client.get(IDENTITIES + "?identity=" + alice.first().uuid())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void areNotMadeWithAKeyOfOne() {
        var reply = alice.identity().post(IDENTITIES, "{}");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).isEqualTo("{\"detail\":\"You do not have permission to perform this action.\"}");
    }

    @Test
    void anAccountHasSoManyAndNoMore() {
        var tenant = Tenant.fresh();
        Database.update(
                "INSERT INTO identity (uuid, account_id, name, created, updated, version)"
                        + " SELECT UUID(), account_id, 'filling', created, updated, 1 FROM identity, seq_1_to_9998"
                        + " WHERE uuid = ?",
                tenant.first().uuid());
        assertThat(tenant.management().post("/api/identities/", "{}").status()).isEqualTo(201);
        Expect.detail(
                tenant.management().post("/api/identities/", "{}"),
                409,
                "This account has 10000 identities. Delete and purge some first.");
    }

    @Test
    void areNotMadeBesideASelectionThatIsWrong() {
        var tenant = Tenant.fresh();
        var foreign = Tenant.fresh().first().uuid();
        Expect.field(
                tenant.management().post("/api/identities/?identity=garbage", "{}"),
                "identity",
                "Must be a valid UUID.");
        assertThat(tenant.management()
                        .post("/api/identities/?identity=" + foreign, "{}")
                        .status())
                .isEqualTo(404);
        assertThat(tenant.management().get("/api/identities/").array()).hasSize(1);
    }

    @Test
    void areNotMadeWithAPhoneThatNobodyCanProvide() {
        var before = uuids(alice.owner());
        var reply = alice.management().post(IDENTITIES, "{\"email\": \"with.a.phone\", \"provision_phone\": true}");
        Expect.detail(reply, 503, "No phone provider is configured on this server.");
        assertThat(uuids(alice.owner())).isEqualTo(before);
        Expect.field(
                alice.management().post(IDENTITIES, "{\"provision_phone\": \"perhaps\"}"),
                "provision_phone",
                "Must be a valid boolean.");
    }

    private static List<String> uuids(Client client) {
        return client.get(IDENTITIES).array().getValuesAs(JsonObject.class).stream()
                .map(identity -> identity.getString("uuid"))
                .toList();
    }
}
