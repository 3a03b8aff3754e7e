package id.ravi.keys;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysIT {
    private static final String MANAGEMENT = "/api/auth/keys/management/";
    private static final String IDENTITY = "/api/auth/keys/identity/";
    private static final String FORBIDDEN = "{\"detail\":\"You do not have permission to perform this action.\"}";

    private final Tenant alice = Tenant.fresh();
    private final Tenant bob = Tenant.fresh();

    @ParameterizedTest
    @MethodSource("owners")
    void ofAnAccountAreMadeByItsOwnerHoweverSignedIn(Client owner) {
        var reply = owner.post(MANAGEMENT, "{\"label\": \" laptop \"}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.object().keySet()).containsExactly("key", "uuid", "label", "created_dt", "expires_dt");
        assertThat(reply.text("key")).matches("ravi_mgmt_[0-9A-Za-z]{46}");
        assertThat(reply.text("label")).isEqualTo("laptop");
        assertThat(user(Client.anonymous().bearer(reply.text("key")))).isEqualTo(user(alice.owner()));
    }

    private Stream<Named<Client>> owners() {
        return Stream.of(
                Named.of("password", alice.owner()),
                Named.of("token", alice.token()),
                Named.of("session", alice.session()));
    }

    @Test
    void ofAnAccountAreNotMadeByKeys() {
        for (var client : List.of(alice.identity(), alice.management())) {
            var reply = client.post(MANAGEMENT, "{}");
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.body()).isEqualTo(FORBIDDEN);
        }
    }

    @Test
    void ofAnIdentityAreMadeByTheOwnerAndByKeysOfTheAccount() {
        for (var client : List.of(alice.owner(), alice.management())) {
            var reply = client.post(IDENTITY, body(alice.first().uuid()));
            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.object().keySet())
                    .containsExactly("key", "uuid", "identity_uuid", "label", "created_dt", "expires_dt");
            assertThat(reply.text("key")).matches("ravi_id_[0-9A-Za-z]{46}");
            assertThat(reply.text("identity_uuid")).isEqualTo(alice.first().uuid());
            assertThat(user(Client.anonymous().bearer(reply.text("key")))).isEqualTo(user(alice.owner()));
        }
    }

    @Test
    void ofAnIdentityAreNotMadeByItsOwnKeys() {
        var reply = alice.identity().post(IDENTITY, body(alice.first().uuid()));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).isEqualTo(FORBIDDEN);
    }

    @Test
    void areRefusedForIdentitiesOfOthersInTheWordsForUnknownOnes() {
        var unknown = alice.management().post(IDENTITY, body("00000000-0000-4000-8000-000000000000"));
        var foreign = alice.management().post(IDENTITY, body(bob.first().uuid()));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).isEqualTo("{\"detail\":\"No Identity matches the given query.\"}");
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.body()).isEqualTo(unknown.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                       | {"identity_uuid":["This field is required."]}
                    {"identity_uuid": null}                  | {"identity_uuid":["This field may not be null."]}
                    {"identity_uuid": ""}                    | {"identity_uuid":["Must be a valid UUID."]}
                    {"identity_uuid": "1-1-1-1-1"}           | {"identity_uuid":["Must be a valid UUID."]}
                    {"identity_uuid": false, "label": null}  | {"identity_uuid":["Not a valid string."],"label":["This field may not be null."]}
                    """)
    void askForTheUuidOfAnIdentity(String body, String errors) {
        var reply = alice.management().post(IDENTITY, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"label": null}           | {"label":["This field may not be null."]}
                    {"label": {}}             | {"label":["Not a valid string."]}
                    {"label": "a\\u0000"}     | {"label":["Null characters are not allowed."]}
                    """)
    void refuseImpossibleLabels(String body, String errors) {
        var reply = alice.owner().post(MANAGEMENT, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo(errors);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 101})
    void takeLabelsOfAHundredCharacters(int length) {
        var reply = alice.owner().post(MANAGEMENT, "{\"label\": \"" + "x".repeat(length) + "\"}");
        assertThat(reply.status()).isEqualTo(length == 100 ? 201 : 400);
    }

    @ParameterizedTest
    @CsvSource({"1", "3600", "'\"60\"'", "60.0", "315360000"})
    void areGoodForAsLongAsIsAsked(String seconds) {
        var identity = "\"identity_uuid\": \"" + alice.first().uuid() + "\", ";
        var replies = List.of(
                alice.owner().post(MANAGEMENT, "{\"expires_in\": " + seconds + "}"),
                alice.management().post(IDENTITY, "{" + identity + "\"expires_in\": " + seconds + "}"));
        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(201);
            var lifetime =
                    Duration.between(Instant.parse(reply.text("created_dt")), Instant.parse(reply.text("expires_dt")));
            assertThat(lifetime).isEqualTo(Duration.ofSeconds((long) Double.parseDouble(seconds.replace("\"", ""))));
        });
    }

    @Test
    void areGoodUntilTheyAreRevokedWhenNothingIsAsked() {
        assertThat(alice.owner().post(MANAGEMENT, "{}").object().get("expires_dt"))
                .isEqualTo(JsonValue.NULL);
        assertThat(alice.management()
                        .post(IDENTITY, body(alice.first().uuid()))
                        .object()
                        .get("expires_dt"))
                .isEqualTo(JsonValue.NULL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0          | Ensure this value is greater than or equal to 1.
                    -1         | Ensure this value is greater than or equal to 1.
                    315360001  | Ensure this value is less than or equal to 315360000.
                    1e999      | Ensure this value is less than or equal to 315360000.
                    1.5        | A valid integer is required.
                    "soon"     | A valid integer is required.
                    true       | A valid integer is required.
                    null       | This field may not be null.
                    """)
    void areNotGoodForAnImpossibleTime(String seconds, String sentence) {
        var identity = "\"identity_uuid\": \"" + alice.first().uuid() + "\", ";
        Expect.field(alice.owner().post(MANAGEMENT, "{\"expires_in\": " + seconds + "}"), "expires_in", sentence);
        Expect.field(
                alice.owner().post(IDENTITY, "{" + identity + "\"expires_in\": " + seconds + "}"),
                "expires_in",
                sentence);
    }

    @Test
    void areMadeForTheSelectedIdentityOnly() {
        var sibling = alice.sibling();
        var selected = IDENTITY + "?identity=" + sibling.uuid();
        assertThat(alice.management().post(selected, body(sibling.uuid())).status())
                .isEqualTo(201);
        Expect.detail(
                alice.management().post(selected, body(alice.first().uuid())),
                400,
                "No Identity matches the given query.");
        Expect.detail(
                alice.management().post(IDENTITY + "?identity=" + bob.first().uuid(), "{}"),
                404,
                "No Identity matches the given query.");
    }

    @Test
    void areMadeForAFrozenIdentityAndFrozenToo() {
        var sibling = alice.sibling();
        Database.update("UPDATE identity SET frozen = UTC_TIMESTAMP(6) WHERE uuid = ?", sibling.uuid());
        var minted = alice.management().post(IDENTITY, body(sibling.uuid()));
        assertThat(minted.status()).isEqualTo(201);
        var client = Client.anonymous().bearer(minted.text("key"));
        assertThat(client.get("/api/secrets/").status()).isEqualTo(403);
    }

    @Test
    void areNotMadeForADeletedIdentity() {
        var sibling = alice.sibling();
        Database.update("UPDATE identity SET deleted = UTC_TIMESTAMP(6) WHERE uuid = ?", sibling.uuid());
        Expect.detail(alice.owner().post(IDENTITY, body(sibling.uuid())), 400, "No Identity matches the given query.");
    }

    @Test
    void areKeptAsDigestsOnly() throws NoSuchAlgorithmException {
        var minted = alice.owner().post(MANAGEMENT, "{}");
        var digest =
                MessageDigest.getInstance("SHA-256").digest(minted.text("key").getBytes(StandardCharsets.UTF_8));
        assertThat(Database.column("SELECT uuid FROM api_key WHERE digest = ?", (Object) digest))
                .containsExactly(minted.text("uuid"));
        assertThat(minted.text("label")).isEmpty();
    }

    private static String body(String identity) {
        return "{\"identity_uuid\": \"" + identity + "\"}";
    }

    private static String user(Client client) {
        return client.get("/api/auth/user/").body();
    }
}
