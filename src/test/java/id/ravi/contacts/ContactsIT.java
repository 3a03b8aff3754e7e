package id.ravi.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(PER_CLASS)
class ContactsIT {
    private static final String NONE = "No Contact matches the given query.";
    private static final String TAKEN = "A contact with this email or phone_number already exists for this identity.";

    private final Tenant alice = Tenant.fresh();

    @Test
    void whatTheCommandLineSendsIsTaken() {
        var created = agent().post(
                        "/api/contacts/",
                        """
                        {"uuid": "", "email": "Anna@Example.com", "phone_number": "", "display_name": " Anna ",
                         "nickname": "", "is_trusted": false, "source": "", "interaction_count": 0,
                         "last_interaction_dt": "", "created_dt": "", "updated_dt": ""}""");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body())
                .contains("\"email\":\"anna@example.com\",\"phone_number\":\"\",\"display_name\":\"Anna\"")
                .contains("\"is_trusted\":false,\"source\":\"manual\",\"interaction_count\":0")
                .contains("\"last_interaction_dt\":null");
    }

    @Test
    void aChangeKeepsTheRestAndABlankTakesAway() {
        var agent = agent();
        var path = keep(agent, "{\"email\": \"bob@example.com\", \"nickname\": \"Bobby\"}");
        var changed = agent.patch(path, "{\"is_trusted\": true, \"phone_number\": \"+15551234567\"}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("nickname")).isEqualTo("Bobby");
        assertThat(changed.object().getBoolean("is_trusted")).isTrue();
        var without = agent.patch(path, "{\"email\": \"\"}");
        assertThat(without.text("email")).isEmpty();
        assertThat(agent.get(path).body()).isEqualTo(without.body());
        Expect.detail(agent.get("/api/contacts/find/?email=bob@example.com"), 404, NONE);
        assertThat(agent.get("/api/contacts/find/?phone_number=%2B15551234567").body())
                .isEqualTo(without.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|non_field_errors|A contact needs an email or a phone_number.",
                "{\"display_name\": \"Nobody\"}|non_field_errors|A contact needs an email or a phone_number.",
                "{\"email\": \"no address\"}|email|Enter a valid email address.",
                "{\"email\": null}|email|This field may not be null.",
                "{\"phone_number\": \"555 1234\"}|phone_number|Enter a phone number in E.164 form, such as +15551234567.",
                "{\"email\": \"a@example.com\", \"is_trusted\": \"perhaps\"}|is_trusted|Must be a valid boolean."
            })
    void whatCannotBeAContactIsRefused(String body, String field, String sentence) {
        assertThat(agent().post("/api/contacts/", body).status()).isEqualTo(400);
        assertThat(agent().post("/api/contacts/", body)
                        .object()
                        .getJsonArray(field)
                        .getString(0))
                .isEqualTo(sentence);
    }

    @Test
    void anAddressIsTakenByOneContactOfAnIdentityAlsoInARace() {
        var agent = agent();
        var body = "{\"email\": \"race@example.com\"}";
        var answers = Together.times(8, i -> agent.post("/api/contacts/", body));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> assertThat(
                        answer.object().getJsonArray("non_field_errors").getString(0))
                .isEqualTo(TAKEN));
        assertThat(agent().post("/api/contacts/", body).status()).isEqualTo(201);
    }

    @Test
    void findIsExactAndInAnyCase() {
        var agent = agent();
        keep(agent, "{\"email\": \"carol@example.com\"}");
        assertThat(agent.get("/api/contacts/find/?email=CAROL@example.COM").text("email"))
                .isEqualTo("carol@example.com");
        Expect.detail(agent.get("/api/contacts/find/?email=carol@example.org"), 404, NONE);
        assertThat(agent.get("/api/contacts/find/").status()).isEqualTo(400);
        assertThat(agent.get("/api/contacts/find/?email=carol").status()).isEqualTo(400);
    }

    @Test
    void findLooksThroughAllIdentitiesOfAnAccount() {
        var sibling = alice.sibling();
        keep(sibling.client(), "{\"email\": \"dora@example.com\"}");
        keep(agent(), "{\"email\": \"somebody@example.com\"}");
        assertThat(alice.management()
                        .get("/api/contacts/find/?email=dora@example.com")
                        .status())
                .isEqualTo(200);
        Expect.detail(Tenant.fresh().management().get("/api/contacts/find/?email=dora@example.com"), 404, NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoe", "ZOË", "brontë%20zoe", "example.net"})
    void searchTakesPartsOfNamesAndAddresses(String words) {
        var agent = agent();
        keep(
                agent,
                "{\"email\": \"z.b@example.net\", \"display_name\": \"Zoë Brontë\", \"phone_number\": \"+4915112345\"}");
        keep(agent, "{\"email\": \"other@example.com\"}");
        assertThat(agent.get("/api/contacts/search/?q=" + words).array().getValuesAs(JsonObject.class))
                .extracting(found -> found.getString("email"))
                .containsExactly("z.b@example.net");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q=%20", "?q=4915112345", "?q=nobody"})
    void searchFindsNothingElse(String query) {
        var agent = agent();
        keep(agent, "{\"email\": \"z.b@example.net\", \"phone_number\": \"+4915112345\"}");
        assertThat(agent.get("/api/contacts/search/" + query).body()).isEqualTo("[]");
    }

    @Test
    void aForeignContactIsToldLikeOneThatDoesNotExist() {
        var path = keep(Tenant.fresh().identity(), "{\"email\": \"foreign@example.com\"}");
        for (var client : List.of(agent(), alice.management(), alice.owner())) {
            Expect.detail(client.get(path), 404, NONE);
            Expect.detail(client.patch(path, "{\"is_trusted\": true}"), 404, NONE);
            Expect.detail(client.delete(path), 404, NONE);
        }
    }

    @Test
    void aContactMovesToAnotherIdentityAndIsFoundThere() {
        var to = alice.sibling();
        var path = keep(agent(), "{\"email\": \"moving@example.com\"}");
        assertThat(alice.management()
                        .patch(path, "{\"identity\": " + to.id() + "}")
                        .status())
                .isEqualTo(200);
        assertThat(to.client()
                        .get("/api/contacts/find/?email=moving@example.com")
                        .text("email"))
                .isEqualTo("moving@example.com");
    }

    @Test
    void theDatabaseHoldsNoName() {
        var uuid = agent().post(
                        "/api/contacts/",
                        "{\"email\": \"canary@example.com\", \"phone_number\": \"+49151777\", \"nickname\": \"canary\"}")
                .text("uuid");
        assertThat(Database.column("SELECT HEX(content) FROM contact WHERE uuid = ?", uuid)
                        .get(0))
                .doesNotContain("63616E617279");
        assertThat(agent().delete("/api/contacts/" + uuid + "/").status()).isEqualTo(404);
        assertThat(alice.management().delete("/api/contacts/" + uuid + "/").status())
                .isEqualTo(204);
    }

    private Client agent() {
        return alice.sibling().client();
    }

    private static String keep(Client agent, String body) {
        return "/api/contacts/" + agent.post("/api/contacts/", body).text("uuid") + "/";
    }
}
