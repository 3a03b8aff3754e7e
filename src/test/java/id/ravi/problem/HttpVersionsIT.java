package id.ravi.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Attacker;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.RawRequest;
import id.ravi.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpVersionsIT {
    private final Tenant alice = Tenant.fresh();
    private final Attacker mallory = new Attacker(alice);

    @ParameterizedTest
    @ValueSource(strings = {"", " HTTP/0.9", " HTTP/1.0", " HTTP/2.0"})
    void answersEveryVersionItKnowsInTheSameWay(String version) {
        var answer = mallory.sendBoth(RawRequest.line("GET /api/secrets/" + version)
                .header("Connection: close")
                .header("Host: localhost"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[]");
    }

    @Test
    void theContainerRefusesARequestWithoutAHost() {
        var answer = mallory.send(RawRequest.line("GET /api/secrets/ HTTP/1.1").header("Connection: close"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:99999",
                "evil.example:abc",
                "evil.example:",
                "[::1",
                "evil.example localhost",
                "<script>evil.example",
                "evil.example/x",
                "a@evil.example",
                "evil.example\r\nHost: localhost",
                "localhost\r\nHost: evil.example"
            })
    void noAnswerRepeatsAForgedHost(String host) {
        for (var path : new String[] {
            "/", "/docs", "/foo", "/api/secrets", "/api/docs", "/api/schema/", "/openapi", "/health/ready"
        }) {
            var answer = RawRequest.line("GET " + path + " HTTP/1.1")
                    .header("Host: " + host)
                    .header("X-Forwarded-Host: evil.example")
                    .header("Connection: close")
                    .bearer(alice.first().key())
                    .send();
            assertThat(answer.text()).doesNotContain("evil");
        }
    }
}
