package id.ravi.problem;

import static id.ravi.testing.Attacker.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Attacker;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.RawRequest;
import id.ravi.testing.Tenant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileMethodsIT {
    private final Tenant alice = Tenant.fresh();
    private final Attacker mallory = new Attacker(alice);
    private final String secret = alice.first().keep("KEPT", "kept");

    static Stream<String> methods() {
        var words =
                "FOO get Post delete PROPFIND MKCOL MOVE QUERY LINK TRACK DEBUG BREW <script> POST/ G\0ET PUT PATCH DELETE";
        return Stream.of(words.split(" "));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void refusesAMethodThatTheRouteDoesNotHave(String method) {
        var answer = mallory.sendBoth(RawRequest.of(method, "/api/secrets/"));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.detail()).isEqualTo("Method \"" + method + "\" not allowed.");
        assertThat(answer.header("Allow")).contains("GET", "POST", "OPTIONS");
    }

    @Test
    void isNoTunnel() {
        var answer = Attacker.harmless(RawRequest.of("CONNECT", "/api/secrets/")
                .bearer(alice.first().key())
                .sendAndHangUp());
        assertThat(answer.status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs/docs.css", "/foo", "/metrics", "/health/ready"})
    void refusesAnUnknownMethodWhereNoApiIs(String path) {
        var answer = mallory.anonymously(RawRequest.of("FOO", path));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.detail()).isEqualTo("Method \"FOO\" not allowed.");
        assertThat(answer.header("Allow")).contains("GET", "HEAD", "OPTIONS");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /",
        "DELETE, /",
        "PUT, /docs/docs.css",
        "DELETE, /docs/docs.css",
        "PUT, /foo",
        "DELETE, /WEB-INF/web.xml"
    })
    void staticFilesCannotBeChanged(String method, String path) {
        var answer = mallory.anonymously(RawRequest.of(method, path).content(CANARY));
        assertThat(answer.status()).isIn(403, 404);
        assertThat(answer.object()).containsOnlyKeys("detail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/secrets/", "/api/nope/", "/docs/docs.css", "/health/ready"})
    void theContainerRefusesTraceAndRepeatsNothing(String path) {
        var request = RawRequest.of("TRACE", path).header("X-Header: " + CANARY);
        assertThat(mallory.send(request).status()).isEqualTo(405);
        assertThat(mallory.anonymously(request).body()).isEmpty();
    }

    @Test
    void theContainerRefusesAMethodOfTenThousandCharacters() {
        var answer = mallory.send(RawRequest.of("G".repeat(10_000), "/api/secrets/"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "X-Rewrite-Method"})
    void noHeaderChangesTheMethod(String header) {
        var answer = mallory.sendBoth(
                RawRequest.of("GET", "/api/secrets/" + secret + "/").header(header + ": DELETE"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.object().getString("value")).isEqualTo("kept");
    }

    @Test
    void aDeleteMayHaveABody() {
        var gone = alice.first().keep("GONE", "gone");
        var answer = mallory.sendBoth(
                RawRequest.of("DELETE", "/api/secrets/" + gone + "/").content("{}"));
        assertThat(answer.status()).isEqualTo(204);
    }

    @Test
    void noFieldChangesTheMethod() {
        var path = "/api/secrets/" + secret + "/?_method=DELETE";
        var answer = mallory.sendBoth(RawRequest.of("POST", path)
                .header("Content-Type: application/x-www-form-urlencoded")
                .content("_method=DELETE&csrfmiddlewaretoken=" + CANARY));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(alice.identity().get("/api/secrets/" + secret + "/").status())
                .isEqualTo(200);
    }

    @Test
    void optionsOfTheServerTellNoMoreThanTheMethods() {
        var answer = mallory.anonymously(RawRequest.of("OPTIONS", "*"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }
}
