package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Client;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Tenant.Persona;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(PER_CLASS)
class SelectionIT {
    private final Tenant alice = Tenant.fresh();
    private final Tenant mallory = Tenant.fresh();

    /** The two places in which a request selects an identity. */
    enum Way {
        QUERY,
        HEADER;

        Reply send(Client client, String method, String path, String identity, String json) {
            return this == QUERY
                    ? client.json(method, path + "?identity=" + identity, json)
                    : client.with("X-Ravi-Identity", identity).json(method, path, json);
        }
    }

    static Stream<Arguments> everyOperationEitherWay() {
        return Stream.of(Way.values())
                .flatMap(way -> Stream.of("GET", "PUT", "PATCH", "DELETE").map(method -> Arguments.of(way, method)));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void narrowsAList(Way way) {
        var sibling = alice.sibling();
        alice.first().keep("LISTED_" + way, "1");
        var uuid = sibling.keep("LISTED", "2");
        assertThat(Listed.uuids(list(way, alice.management(), sibling.uuid()))).containsExactly(uuid);
        assertThat(Listed.uuids(list(way, alice.management(), sibling.uuid().toUpperCase(Locale.ROOT))))
                .containsExactly(uuid);
    }

    @ParameterizedTest
    @MethodSource("everyOperationEitherWay")
    void narrowsALookup(Way way, String method) {
        var sibling = alice.sibling();
        var path = "/api/secrets/" + sibling.keep("LOOKED_UP", "1") + "/";
        var body = "{\"key\": \"LOOKED_UP\"}";
        var management = alice.management();
        Expect.detail(
                way.send(management, method, path, alice.first().uuid(), body),
                404,
                "No SecretEntry matches the given query.");
        assertThat(way.send(management, method, path, sibling.uuid(), body).status())
                .isBetween(200, 204);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void decidesUnderWhichIdentityANewSecretIsKept(Way way) {
        var sibling = alice.sibling();
        var created = create(way, alice.management(), sibling.uuid(), "{\"key\": \"NEW\"}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(Listed.identity(created)).isEqualTo(sibling.id());
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void thatIsNoUuidIsRefused(Way way) {
        for (var text : new String[] {"", "1", "1-1-1-1-1", alice.first().uuid().replace("-", ""), "all"}) {
            Expect.field(list(way, alice.management(), text), "identity", "Must be a valid UUID.");
            Expect.field(
                    create(way, alice.management(), text, "{\"key\": \"NEW\"}"), "identity", "Must be a valid UUID.");
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void ofAnUnknownOrForeignIdentityIsNotFound(Way way) {
        for (var uuid :
                new String[] {UUID.randomUUID().toString(), mallory.first().uuid()}) {
            assertNotFound(way, alice.management(), uuid);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void ofAnyIdentityButItsOwnIsNotFoundForAnIdentityKey(Way way) {
        var sibling = alice.sibling();
        assertThat(list(way, sibling.client(), sibling.uuid()).status()).isEqualTo(200);
        assertNotFound(way, sibling.client(), alice.first().uuid());
        assertNotFound(way, sibling.client(), mallory.first().uuid());
    }

    @ParameterizedTest
    @MethodSource("everyOperationEitherWay")
    void ofAnotherIdentityHidesEvenAnOwnSecret(Way way, String method) {
        var sibling = alice.sibling();
        var path = "/api/secrets/" + sibling.keep("OWN", "1") + "/";
        var reply = way.send(sibling.client(), method, path, alice.first().uuid(), "{\"key\": \"OWN\"}");
        Expect.detail(reply, 404, "No Identity matches the given query.");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void leavesNoOtherIdentityToTheBody(Way way) {
        var sibling = alice.sibling();
        var body = "{\"key\": \"NEW\", \"identity\": " + sibling.id() + "}";
        var outside = "Invalid pk \"" + sibling.id() + "\" - object does not exist.";
        Expect.field(create(way, alice.management(), alice.first().uuid(), body), "identity", outside);
        assertThat(create(way, alice.management(), sibling.uuid(), body).status())
                .isEqualTo(201);
    }

    @Test
    void inQueryAndHeaderMustBeTheSame() {
        Persona first = alice.first();
        var client = alice.management().with("X-Ravi-Identity", first.uuid());
        var differing = client.get("/api/secrets/?identity=" + alice.sibling().uuid());
        assertThat(differing.status()).isEqualTo(400);
        assertThat(differing.object()).containsOnlyKeys("identity");
        var same = client.get("/api/secrets/?identity=" + first.uuid().toUpperCase(Locale.ROOT));
        assertThat(same.status()).isEqualTo(200);
    }

    private static void assertNotFound(Way way, Client client, String uuid) {
        Expect.detail(list(way, client, uuid), 404, "No Identity matches the given query.");
        Expect.detail(create(way, client, uuid, "{\"key\": \"NEW\"}"), 404, "No Identity matches the given query.");
    }

    private static Reply list(Way way, Client client, String identity) {
        return way.send(client, "GET", "/api/secrets/", identity, "");
    }

    private static Reply create(Way way, Client client, String identity, String json) {
        return way.send(client, "POST", "/api/secrets/", identity, json);
    }
}
