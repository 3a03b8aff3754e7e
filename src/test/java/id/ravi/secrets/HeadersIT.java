package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Body;
import id.ravi.testing.Client;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(PER_CLASS)
class HeadersIT {
    private final Tenant alice = Tenant.fresh();

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/secrets/,         '',         200",
        "HEAD,   /api/secrets/,         '',         200",
        "OPTIONS,/api/secrets/,         '',         200",
        "GET,    /api/secrets/{own}/,   '',         200",
        "PATCH,  /api/secrets/{own}/,   '{}',       200",
        "POST,   /api/secrets/,         '{\"key\": \"NEW\"}', 201",
        "DELETE, /api/secrets/{own}/,   '',         204",
        "GET,    /api/secrets,          '',         301",
        "POST,   /api/secrets,          '{}',       308",
        "POST,   /api/secrets/,         '{}',       400",
        "POST,   /api/secrets/,         '{',        400",
        "GET,    /api/secrets/?key=%00, '',         400",
        "GET,    /api/secrets/none/,    '',         404",
        "GET,    /api/nothing/,         '',         404",
        "GET,    /api/,                 '',         404",
        "DELETE, /api/secrets/,         '',         405",
        "PROPFIND, /api/secrets/,       '',         405"
    })
    void areOnEveryAnswer(String method, String path, String body, int status) {
        var owner = alice.sibling();
        var real = path.replace("{own}", owner.keep("OWN", "1"));
        var client = owner.client().with("Content-Type", "application/json");
        assertHeaders(client.sendUnchecked(method, real, Body.json(body).bytes()), status);
    }

    @Test
    void areOnRefusalsOfHeadersAndBodiesToo() {
        var client = alice.identity();
        assertHeaders(client.with("Accept", "image/png").get("/api/secrets/"), 406);
        assertHeaders(client.with("Accept", "nonsense").get("/api/secrets/"), 406);
        assertHeaders(client.send("POST", "/api/secrets/", new Body("text/plain", "x")), 415);
        assertHeaders(client.send("POST", "/api/secrets/", new Body("nonsense", "x")), 415);
        assertHeaders(client.post("/api/secrets/", " ".repeat(2_097_153)), 413);
        assertHeaders(alice.session().with("X-CSRFToken", "wrong").post("/api/secrets/", "{}"), 403);
    }

    @ParameterizedTest
    @CsvSource({"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"})
    void areOnWhatNobodyMayKnow(String method) {
        for (var path : new String[] {"/api/secrets/", "/api/secrets", "/api/nothing/", "/api/"}) {
            assertHeaders(Client.anonymous().sendUnchecked(method, path, new byte[0]), 401);
            assertHeaders(Client.anonymous().bearer("ravi_id_x").sendUnchecked(method, path, new byte[0]), 401);
        }
    }

    @Test
    void tellNothingOfTheServer() {
        var headers = alice.identity().get("/api/secrets/").headers().map();
        assertThat(headers).doesNotContainKeys("Server", "X-Powered-By", "Set-Cookie");
    }

    private static void assertHeaders(Reply reply, int status) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headerValues("Vary")).containsExactly("Accept, Cookie");
        assertThat(reply.headerValues("Cache-Control")).containsExactly("no-store");
        assertThat(reply.headerValues("X-Content-Type-Options")).containsExactly("nosniff");
    }
}
