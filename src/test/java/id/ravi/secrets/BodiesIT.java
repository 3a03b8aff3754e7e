package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Body;
import id.ravi.testing.Body.Media;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(PER_CLASS)
class BodiesIT {
    private final Tenant alice = Tenant.fresh();

    @Test
    void allWrongFieldsAreToldAtOnce() {
        var reply = alice.management().post("/api/secrets/", "{\"value\": null, \"notes\": [], \"identity\": true}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body())
                .isEqualTo("{\"key\":[\"This field is required.\"],"
                        + "\"value\":[\"This field may not be null.\"],"
                        + "\"notes\":[\"Not a valid string.\"],"
                        + "\"identity\":[\"Incorrect type. Expected pk value, received bool.\"]}");
    }

    @Test
    void whatTheDatabaseKnowsIsToldWithTheRest() {
        var reply = alice.management().post("/api/secrets/", "{\"key\": \"\", \"identity\": 987654321}");
        assertThat(reply.status() + reply.body())
                .isEqualTo("400{\"key\":[\"This field may not be blank.\"],"
                        + "\"identity\":[\"Invalid pk \\\"987654321\\\" - object does not exist.\"]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]       | Invalid data. Expected a dictionary, but got list.",
                "[{}]     | Invalid data. Expected a dictionary, but got list.",
                "\"key\"  | Invalid data. Expected a dictionary, but got str.",
                "1        | Invalid data. Expected a dictionary, but got int.",
                "1.0      | Invalid data. Expected a dictionary, but got float.",
                "true     | Invalid data. Expected a dictionary, but got bool.",
                "null     | No data provided"
            })
    void onlyAnObjectIsTaken(String json, String sentence) {
        var owner = alice.sibling();
        var path = "/api/secrets/" + owner.keep("KEPT", "1") + "/";
        Expect.field(owner.client().post("/api/secrets/", json), "non_field_errors", sentence);
        Expect.field(owner.client().put(path, json), "non_field_errors", sentence);
        Expect.field(owner.client().patch(path, json), "non_field_errors", sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=b",
                "multipart/form-data",
                "text/plain",
                "application/octet-stream"
            })
    void anEmptyBodyIsAnEmptyObjectWhateverItsType(String type) {
        var owner = alice.sibling();
        var path = "/api/secrets/" + owner.keep("KEPT", "1") + "/";
        var empty = new Body(type, "");
        Expect.field(owner.client().send("POST", "/api/secrets/", empty), "key", "This field is required.");
        Expect.field(owner.client().send("PUT", path, empty), "key", "This field is required.");
        assertThat(owner.client().send("PATCH", path, empty).status()).isEqualTo(200);
    }

    @Test
    void anEmptyBodyNeedsNoType() {
        Expect.field(alice.identity().send("POST", "/api/secrets/", new byte[0]), "key", "This field is required.");
    }

    @Test
    void unknownAndReadOnlyMembersAreIgnored() {
        var owner = alice.sibling();
        var uuid = owner.keep("KEPT", "1");
        var path = "/api/secrets/" + uuid + "/";
        var before = owner.client().get(path);
        var ignored = "\"uuid\": \"\", \"created_dt\": \"\", \"updated_dt\": null, \"nonsense\": {\"a\": [1]}, "
                + "\"csrfmiddlewaretoken\": true}";
        var created = owner.client().post("/api/secrets/", "{\"key\": \"NEW\", " + ignored);
        assertThat(created.status()).isEqualTo(201);
        for (var after : new Reply[] {
            owner.client().put(path, "{\"key\": \"KEPT\", " + ignored),
            owner.client().patch(path, "{" + ignored)
        }) {
            assertThat(after.status()).isEqualTo(200);
            assertThat(after.text("uuid")).isEqualTo(uuid);
            assertThat(after.text("created_dt")).isEqualTo(before.text("created_dt"));
        }
    }

    @ParameterizedTest
    @EnumSource(Media.class)
    void chunksAreTakenLikeAWhole(Media media) {
        var client = alice.sibling().client();
        var value = "line\n".repeat(30_000);
        var created = client.sendChunked("POST", "/api/secrets/", media.of(Map.of("key", "CHUNKED", "value", value)));
        assertThat(created.status()).isEqualTo(201);
        assertThat(client.get("/api/secrets/" + created.text("uuid") + "/").text("value"))
                .isEqualTo(value);
    }

    @Test
    void chunksOfNothingAreAnEmptyObject() {
        Expect.field(
                alice.identity().sendChunked("POST", "/api/secrets/", Body.json("")), "key", "This field is required.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"key\": \"CANARY\"", "{'key': 'CANARY'}", "CANARY", "{\"key\": CANARY}", "{} CANARY"})
    void malformedJsonIsRefusedWithoutQuotingIt(String text) {
        var reply = alice.identity().post("/api/secrets/", text);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.object()).containsOnlyKeys("detail");
        assertThat(reply.text("detail")).startsWith("JSON parse error - ").doesNotContain("CANARY");
    }

    @ParameterizedTest
    @EnumSource(Media.class)
    void aBodyAboveTheLimitIsTooLarge(Media media) {
        var reply = alice.identity()
                .send("POST", "/api/secrets/", media.of(Map.of("key", "K", "value", "v".repeat(2_097_152))));
        Expect.detail(reply, 413, "Request body is too large: at most 2097152 bytes are accepted.");
    }
}
