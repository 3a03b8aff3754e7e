package id.ravi.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CsrfIT {
    private static final String SECRET = "/api/secrets/00000000-0000-4000-8000-000000000000/";

    private final Tenant alice = Tenant.fresh();
    private final Browser browser = Browser.of(alice);

    @ParameterizedTest
    @CsvSource({
        "POST, /api/secrets/",
        "PUT, " + SECRET,
        "PATCH, " + SECRET,
        "DELETE, " + SECRET,
        "PATCH, /api/auth/user/",
        "POST, /api/auth/logout/",
        "POST, /api/auth/keys/management/"
    })
    void asksEveryUnsafeRequestOfASessionForAProof(String method, String path) {
        assertFailed(browser.client().send(method, path, new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/secrets/", "/api/auth/user/", "/api/identities/"})
    void asksNoSafeRequest(String path) {
        assertThat(browser.client().get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", " ", "null"})
    void refusesAWrongProof(String proof) {
        assertFailed(browser.client().with("X-CSRFToken", proof).patch("/api/auth/user/", "{}"));
    }

    @Test
    void refusesTheProofOfAnotherSession() {
        var proof = Browser.of(alice).csrfToken();
        assertFailed(browser.client().with("X-CSRFToken", proof).patch("/api/auth/user/", "{}"));
    }

    @Test
    void believesTheSessionAndNotTheCookie() {
        var cookies = "sessionid=" + browser.session() + "; csrftoken=chosen";
        assertFailed(browser.client()
                .with("Cookie", cookies)
                .with("X-CSRFToken", "chosen")
                .patch("/api/auth/user/", "{}"));
    }

    @Test
    void takesTheProofInTheHeader() {
        assertThat(browser.proven().patch("/api/auth/user/", "{}").status()).isEqualTo(200);
    }

    @Test
    void takesTheProofInAFormAndLeavesTheRestOfIt() {
        var body = "csrfmiddlewaretoken=" + browser.csrfToken() + "&key=by_form&value=a%20b%2Bc";
        assertThat(kept("application/x-www-form-urlencoded", body)).isEqualTo("a b+c");
    }

    @Test
    void takesTheProofInPartsAndLeavesTheRestOfThem() {
        var body = part("key", "by_parts") + part("csrfmiddlewaretoken", browser.csrfToken()) + part("value", "a\r\nb")
                + "--limit--\r\n";
        assertThat(kept("multipart/form-data; boundary=limit", body)).isEqualTo("a\r\nb");
    }

    @Test
    void takesNoProofFromJson() {
        var body = "{\"csrfmiddlewaretoken\": \"" + browser.csrfToken() + "\", \"key\": \"BY_JSON\"}";
        assertFailed(browser.client().post("/api/secrets/", body));
    }

    @Test
    void letsTheHeaderBeatTheForm() {
        var body = ("csrfmiddlewaretoken=" + browser.csrfToken() + "&key=by_both").getBytes(UTF_8);
        assertFailed(browser.client()
                .with("X-CSRFToken", "wrong")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/api/secrets/", body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Digest x", "Token x"})
    void isNotSilencedByAnUnknownScheme(String authorization) {
        assertFailed(browser.client().with("Authorization", authorization).patch("/api/auth/user/", "{}"));
    }

    @Test
    void comesAfterTheCredential() {
        var reply = browser.client().with("Cookie", "sessionid=unknown").patch("/api/auth/user/", "{}");
        assertThat(reply.status()).isEqualTo(401);
    }

    private String kept(String type, String body) {
        var reply = browser.client().with("Content-Type", type).send("POST", "/api/secrets/", body.getBytes(UTF_8));
        assertThat(reply.status()).isEqualTo(201);
        return reply.text("value");
    }

    private static String part(String name, String value) {
        return "--limit\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static void assertFailed(Reply reply) {
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.text("detail")).startsWith("CSRF Failed: ");
    }
}
