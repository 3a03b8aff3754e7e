package id.ravi.payload;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Attacker;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.RawAnswer;
import id.ravi.testing.RawRequest;
import id.ravi.testing.Tenant;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodySizeIT {
    private static final int LIMIT = 2_097_152;

    private final Attacker mallory = new Attacker(Tenant.fresh());

    @ParameterizedTest
    @CsvSource({
        "application/json, '{\"key\":\"JSON\",\"x\":\"', '\"}'",
        "application/x-www-form-urlencoded, key=FORM&x=, ''",
        "multipart/form-data; boundary=B, '--B\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nPARTS\r\n--B\r\n"
                + "Content-Disposition: form-data; name=\"x\"\r\n\r\n', '\r\n--B--'"
    })
    void takesTwoMebibytesAndNoByteMore(String type, String before, String after) {
        var body = before + "x".repeat(LIMIT - before.length() - after.length()) + after;
        assertThat(mallory.sendBoth(RawRequest.secret(type, body)).status()).isEqualTo(201);
        assertThatItIsTooLarge(
                mallory.sendBoth(RawRequest.secret(type, before + "x" + body.substring(before.length()))));
    }

    @ParameterizedTest
    @CsvSource({"2097152, 201", "2097153, 413", "3145728, 413", "16777216, 413"})
    void countsTheBytesOfChunks(int bytes, int status) {
        var before = "{\"key\":\"CHUNKS\",\"x\":\"";
        var body = before + "x".repeat(bytes - before.length() - 2) + "\"}";
        var chunks = new StringBuilder();
        for (int at = 0; at < bytes; at += 65_536) {
            var chunk = body.substring(at, Math.min(at + 65_536, bytes));
            chunks.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        var answer = mallory.sendBoth(RawRequest.of("POST", "/api/secrets/")
                .header("Content-Type: application/json")
                .header("Transfer-Encoding: chunked")
                .body(chunks + "0\r\n\r\n"));
        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"3145728", "67108864"})
    void refusesALargeBodyWithoutReadingItAll(int bytes) {
        assertThatItIsTooLarge(mallory.sendBoth(RawRequest.secret("application/json", "[" + " ".repeat(bytes))));
    }

    private static void assertThatItIsTooLarge(RawAnswer answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.detail()).isEqualTo("Request body is too large: at most 2097152 bytes are accepted.");
    }
}
