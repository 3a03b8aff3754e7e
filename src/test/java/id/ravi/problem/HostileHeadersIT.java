package id.ravi.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Attacker;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.RawAnswer;
import id.ravi.testing.RawRequest;
import id.ravi.testing.Tenant;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileHeadersIT {
    private final Attacker mallory = new Attacker(Tenant.fresh());

    private static RawRequest list() {
        return RawRequest.of("GET", "/api/secrets/");
    }

    private static RawRequest times(int count, String header) {
        var request = list();
        for (int i = 0; i < count; i++) {
            request = request.header(header.replace("#", String.valueOf(i)));
        }
        return request;
    }

    static Stream<RawRequest> refusedByTheContainer() {
        return Stream.of(
                list().header("X-A: " + "a".repeat(65_536)),
                list().header("X-A: " + "a".repeat(8_192)),
                list().header("X-" + "a".repeat(65_536) + ": a"),
                list().header("Cookie: sessionid=" + "a".repeat(10_000)),
                list().header("Authorization: Bearer " + "a".repeat(10_240)),
                list().header("Accept: " + "text/html,".repeat(1_000)),
                times(100, "X-A#: a"),
                times(2_000, "X-A#: a"),
                times(100, "Accept: text/html"),
                list().header("X-A: \u0000"),
                list().header("X-A: a\u0000b"),
                list().header("X-A: \u00ff"),
                list().header("X-\u00ff: a"),
                list().header("X-A : a"),
                list().header("X A: a"),
                list().header("no colon"),
                list().header("Cookie: sessionid=\u00fc"),
                list().header("Accept: \u00ff"),
                list().header("Accept-Language: \u00ff"),
                list().header("X-Ravi-Identity: \u00ff"),
                list().header("Content-Type: application/json\u0000"));
    }

    @ParameterizedTest
    @MethodSource("refusedByTheContainer")
    void theContainerRefusesHeadersThatAreNone(RawRequest request) {
        for (RawAnswer answer : new RawAnswer[] {mallory.send(request), mallory.anonymously(request)}) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).isEmpty();
        }
    }

    static Stream<RawRequest> ignored() {
        return Stream.of(
                list().header("X-A: " + "a".repeat(7_000)),
                times(90, "X-A#: a"),
                times(50, "Accept: application/json"),
                list().header("X-A: a").header(" folded"),
                list().header(": no name"),
                list().header("X-A:"),
                list().header("Cookie: ====;;;=;sessionid"),
                list().header("Cookie: sessionid=../../x; sessionid=\""),
                list().header("Cookie: sessionid=" + "0".repeat(1_000)),
                list().header("Range: bytes=0-1"),
                list().header("If-Modified-Since: nonsense").header("If-None-Match: *"),
                list().header("Accept-Encoding: gzip;q=x, nonsense"),
                list().header("Accept-Language: ;;;q=x"),
                list().header("Accept-Charset: nonsense"),
                list().header("Upgrade: websocket").header("Connection: Upgrade"),
                list().header("X-Forwarded-For: garbage, 1.2.3.4.5, ::g"),
                list().header("X-Forwarded-Host: evil.example").header("Forwarded: host=evil.example"),
                list().header("X-Original-URL: /api/admin/").header("X-Rewrite-URL: /api/admin/"),
                list().header("X-HTTP-Method-Override: DELETE").header("X-Method-Override: DELETE"));
    }

    @ParameterizedTest
    @MethodSource("ignored")
    void ignoresHeadersThatMeanNothingHere(RawRequest request) {
        var answer = mallory.sendBoth(request);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[]");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "garbage",
        "''",
        "00000000-0000-0000-0000-00000000000g",
        "1-1-1-1-1",
        "{00000000-0000-4000-8000-000000000000}",
        "'00000000-0000-4000-8000-000000000000, 00000000-0000-4000-8000-000000000000'",
        "%00",
        "x' OR 1=1"
    })
    void refusesASelectionThatIsNoUuid(String identity) {
        var answer = mallory.sendBoth(list().header("X-Ravi-Identity: " + identity));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.complaint("identity")).isEqualTo("Must be a valid UUID.");
    }
}
