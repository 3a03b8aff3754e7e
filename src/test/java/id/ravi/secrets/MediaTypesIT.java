package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Body;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(PER_CLASS)
class MediaTypesIT {
    private static final String UNACCEPTABLE = "Could not satisfy the request Accept header.";

    private final Tenant alice = Tenant.fresh();
    private final String one = "/api/secrets/" + alice.first().keep("KEPT", "1") + "/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json",
                "APPLICATION/JSON",
                "application/json; charset=utf-8",
                "application/json; charset=utf-16",
                "text/html, */*;q=0.1",
                "text/html,application/xhtml+xml,application/json;q=0.9",
                "application/problem+json"
            })
    void anAcceptThatAdmitsJsonIsAnsweredInJson(String accept) {
        var client = alice.identity().with("Accept", accept);
        assertJson(client.get("/api/secrets/"));
        assertJson(client.get(one));
        assertJson(client.patch(one, "{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "image/png",
                "text/*",
                "application/xml, text/plain;q=0.5",
                "nonsense",
                "a/b/c",
                "application/json;q=high"
            })
    void anAcceptThatDoesNotIsRefused(String accept) {
        var client = alice.identity().with("Accept", accept);
        Expect.detail(client.get("/api/secrets/"), 406, UNACCEPTABLE);
        Expect.detail(client.get(one), 406, UNACCEPTABLE);
        Expect.detail(client.put(one, "{\"key\": \"LOST\"}"), 406, UNACCEPTABLE);
        Expect.detail(client.post("/api/secrets/", "{\"key\": \"LOST\"}"), 406, UNACCEPTABLE);
        assertThat(Listed.keys(alice.identity().get("/api/secrets/"))).containsExactly("KEPT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json",
                "application/xml",
                "application/merge-patch+json",
                "application/json-patch+json",
                "multipart/mixed; boundary=b",
                "nonsense"
            })
    void otherTypesOfBodiesAreRefused(String type) {
        var sentence = "Unsupported media type \"" + type + "\" in request.";
        var body = new Body(type, "{\"key\": \"LOST\"}");
        Expect.detail(alice.identity().send("POST", "/api/secrets/", body), 415, sentence);
        Expect.detail(alice.identity().send("PUT", one, body), 415, sentence);
        Expect.detail(alice.identity().send("PATCH", one, body), 415, sentence);
        assertThat(Listed.keys(alice.identity().get("/api/secrets/"))).containsExactly("KEPT");
    }

    @Test
    void aBodyWithoutATypeIsRefused() {
        var body = Body.json("{\"key\": \"LOST\"}").bytes();
        Expect.detail(
                alice.identity().send("POST", "/api/secrets/", body), 415, "Unsupported media type \"\" in request.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json; charset=utf-8", "Application/JSON", "application/json;charset=\"UTF-8\""})
    void parametersAndCaseOfATypeDoNotMatter(String type) {
        var created = alice.sibling().client().send("POST", "/api/secrets/", new Body(type, "{\"key\": \"K\"}"));
        assertThat(created.status()).isEqualTo(201);
    }

    private static void assertJson(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    }
}
