package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Body;
import id.ravi.testing.Tenant;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(PER_CLASS)
class FinalSlashIT {
    private final Tenant alice = Tenant.fresh();
    private final String one = "/api/secrets/" + alice.first().keep("KEPT", "1");

    @ParameterizedTest
    @CsvSource({
        "GET, 301",
        "HEAD, 301",
        "POST, 308",
        "PUT, 308",
        "PATCH, 308",
        "DELETE, 308",
        "OPTIONS, 308",
        "PROPFIND, 308"
    })
    void aRouteWithoutItLeadsToTheOneWithIt(String method, int status) {
        assertRedirected(method, "/api/secrets", "/api/secrets/", status);
        assertRedirected(method, "/api/secrets?key=a%20b&x=%C3%A4", "/api/secrets/?key=a%20b&x=%C3%A4", status);
        assertRedirected(method, one, one + "/", status);
        assertRedirected(method, one + "?a=1", one + "/?a=1", status);
        assertRedirected(method, "/api/secrets/no-uuid", "/api/secrets/no-uuid/", status);
        assertThat(Listed.keys(alice.identity().get("/api/secrets/"))).containsExactly("KEPT");
    }

    @ParameterizedTest
    @CsvSource({"evil.example", "evil.example:8080"})
    void aForwardedHostLeadsNobodyAway(String host) {
        var reply = alice.identity()
                .with("X-Forwarded-Host", host)
                .with("Forwarded", "host=" + host)
                .sendUnchecked("GET", "/api/secrets", new byte[0]);
        assertThat(reply.header("Location")).isEqualTo("/api/secrets/");
    }

    private void assertRedirected(String method, String from, String to, int status) {
        var body = "HEAD".equals(method) || "GET".equals(method) ? Body.json("") : Body.json("{\"key\": \"LOST\"}");
        var reply = alice.identity().with("Content-Type", body.type()).sendUnchecked(method, from, body.bytes());
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headerValues("Location")).containsExactly(to);
        assertThat(reply.body()).isEmpty();
    }
}
