package id.ravi.payload;

import static id.ravi.testing.Attacker.CANARY;
import static id.ravi.testing.Attacker.harmless;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Attacker;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.RawRequest;
import id.ravi.testing.Tenant;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that lie about where their body ends. None of them creates a secret. */
@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyFramingIT {
    private static final String BODY = "{\"key\":\"FRAMING\",\"notes\":\"" + CANARY + "\",\"value\":\"\\u0000\"}";

    private final Tenant alice = Tenant.fresh();
    private final Attacker mallory = new Attacker(alice);

    private static RawRequest post() {
        return RawRequest.of("POST", "/api/secrets/").header("Content-Type: application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "0x10",
                "1e3",
                "abc",
                "",
                "+20",
                "1 0",
                "20, 20",
                "20,21",
                "99999999999999999999",
                "9223372036854775808",
                "20\r\nContent-Length: 21",
                "21\r\nContent-Length: 20"
            })
    void theContainerRefusesALengthThatIsNone(String length) {
        var request = post().header("Content-Length: " + length).body(BODY);
        for (var answer : new String[] {
            mallory.send(request).text(), mallory.anonymously(request).text()
        }) {
            assertThat(answer).startsWith("HTTP/1.1 400 ").endsWith("\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 20})
    void readsNoMoreThanTheLengthSays(int length) {
        var answer = mallory.sendBoth(post().header("Content-Length: " + length).body(BODY));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).startsWith("JSON parse error - Unexpected end at line 1 column ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "2097152", "2147483648", "9223372036854775807"})
    void aBodyThatEndsEarlyCreatesNothing(String length) {
        var request = post().header("Content-Length: " + length).body("{\"key\":\"EARLY\"}");
        harmless(request.bearer(alice.first().key()).sendAndHangUp());
        assertThat(alice.identity().get("/api/secrets/?key=EARLY").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '\r\n{\"key\":\"EARLY\"}\r\n0\r\n\r\n'",
        "zz, 'zz\r\n{\"key\":\"EARLY\"}\r\n0\r\n\r\n'",
        "negative, '-f\r\n{\"key\":\"EARLY\"}\r\n0\r\n\r\n'",
        "prefix, '0xf\r\n{\"key\":\"EARLY\"}\r\n0\r\n\r\n'",
        "overflow, 'fffffffffffffffff\r\n{\"key\":\"EARLY\"}\r\n0\r\n\r\n'",
        "largest, '7fffffffffffffff\r\n{\"key\":\"EARLY\"}\r\n0\r\n\r\n'",
        "too long, 'ff\r\n{\"key\":\"EARLY\"}\r\n0\r\n\r\n'",
        "too short, '3\r\n{\"key\":\"EARLY\"}\r\n0\r\n\r\n'",
        "no end, 'f\r\n{\"key\":\"EARLY\"}\r\n'",
        "size alone, f",
        "long extension, 'f;x=yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n"
                + "{\"key\":\"EARLY\"}\r\n0\r\n\r\n'"
    })
    void brokenChunksCreateNothing(String flaw, String chunks) {
        var request = post().header("Transfer-Encoding: chunked").body(chunks);
        harmless(request.bearer(alice.first().key()).sendAndHangUp());
        harmless(request.sendAndHangUp());
        assertThat(alice.identity().get("/api/secrets/?key=EARLY").body())
                .as(flaw)
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "chunked, 400, value",
        "Chunked, 400, value",
        "'chunked, chunked', 400, value",
        "'chunked, identity', 400, value",
        "identity, 400, key",
        "gzip, 400, key",
        "'gzip, chunked', 400, key",
        "xchunked, 400, key"
    })
    void aTransferEncodingThatIsNotChunkedMeansNoBody(String encoding, int status, String field) {
        var answer =
                mallory.sendBoth(post().header("Transfer-Encoding: " + encoding).body(chunk(BODY)));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.object().keySet()).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 1_000})
    void chunksBeatALength(int length) {
        var answer = mallory.sendBoth(post().header("Content-Length: " + length)
                .header("Transfer-Encoding: chunked")
                .body(chunk(BODY)));
        assertThat(answer.status()).isEqualTo(400);
    }

    private static String chunk(String body) {
        return Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    }
}
