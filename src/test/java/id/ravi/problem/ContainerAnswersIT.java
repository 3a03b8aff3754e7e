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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the container answers by itself, as limits.md tells it: nothing is executed, and the answer has no body. */
@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContainerAnswersIT {
    private final Tenant alice = Tenant.fresh();
    private final Attacker mallory = new Attacker(alice);

    @ParameterizedTest
    @CsvSource({
        "/%zz, 200",
        "/api/%zz/, 200",
        "/api/secrets/%zz/, 200",
        "/api/schema/%zz, 200",
        "/api/secrets/%4, 200",
        "http://evil.example/%zz, 200",
        "/%00, 400",
        "/api/secrets/%00/, 400",
        "/api/secrets/\u0000/, 400",
        "/foo.jsp%00, 400",
        "/api/secrets/%c0%af/, 400",
        "/%c0%ae%c0%ae/WEB-INF/web.xml, 400",
        "/api/secrets/%ff/, 400",
        "/api/secrets/\u00ff/, 400",
        "/../../etc/passwd, 400",
        "/..%2f..%2fetc/passwd, 400",
        "/%5c..%5cWEB-INF/web.xml, 400",
        "/\\WEB-INF\\web.xml, 400",
        "secrets, 400",
        "evil.example:443, 400"
    })
    void aPathThatCannotBeDecodedReachesNothing(String path, int status) {
        for (var method : new String[] {"GET", "POST", "DELETE"}) {
            var request = RawRequest.of(method, path).content("{\"key\":\"EXECUTED\"}");
            assertThat(mallory.send(request).body()).isEmpty();
            var answer = mallory.anonymously(request);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.body()).isEmpty();
        }
        assertThat(alice.identity().get("/api/secrets/").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/secrets/?key=", "/api/", "/"})
    void aRequestLineOfTwentyThousandCharactersIsRefused(String start) {
        var answer = mallory.send(RawRequest.of("GET", start + "a".repeat(20_000)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs",
                "/webjars",
                "/webjars/swagger-ui",
                "/WEB-INF",
                "/WEB-INF;x/web.xml",
                "/docs/..;/WEB-INF/web.xml",
                "/META-INF",
                "//evil.example/../docs",
                "/.;//evil.example/"
            })
    void theRedirectOfADirectoryNamesNoHost(String path) {
        var answer = RawRequest.line("GET " + path + " HTTP/1.1")
                .header("Host: evil.example")
                .header("Connection: close")
                .send();
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).startsWith("/").doesNotStartWith("//");
        assertThat(answer.text()).doesNotContain("evil.example");
        assertThat(answer.body()).contains("Document moved").doesNotContainIgnoringCase("payara");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HTTP/1.2", "HTTP/3.0", "HTTP/9.9", "HTTP/", "HTTQ/1.1", "http/1.1", "HTTP/1.1 HTTP/1.1", "x"})
    void anUnknownVersionIsToldSoAndNothingElse(String version) {
        var answer = RawRequest.line("GET /api/secrets/ " + version)
                .header("Host: localhost")
                .bearer(alice.first().key())
                .send();
        assertThat(answer.status()).isEqualTo(505);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void anUnknownExpectationIsRefused() {
        var answer = mallory.send(RawRequest.of("GET", "/api/secrets/").header("Expect: nonsense"));
        assertThat(answer.status()).isEqualTo(417);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void anEmptyHostIsAnsweredWithNothing() {
        var answer = RawRequest.line("GET /api/secrets/ HTTP/1.1")
                .header("Host: ")
                .header("Connection: close")
                .bearer(alice.first().key())
                .send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n\r\n\r\n",
                "GET",
                "GET\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000",
                "\u0000\u0001garbage"
            })
    void whatIsNoRequestGetsNoAnswer(String line) {
        assertThat(RawRequest.line(line).sendAndHangUp().body()).isEmpty();
    }
}
