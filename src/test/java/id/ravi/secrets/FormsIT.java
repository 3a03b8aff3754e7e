package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Body;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only forms can do. */
@TestInstance(PER_CLASS)
class FormsIT {
    private final Tenant alice = Tenant.fresh();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "value=1&value=2         | `2`",
                "value=1&value=          | ``",
                "value                   | ``",
                "value=a+b%20c           | `a b c`",
                "value=%zz%4%            | `%zz%4%`",
                "value=%ff%fe            | `\ufffd\ufffd`",
                "value=%c3%a4            | `\u00e4`",
                "value=a;notes=b         | `a;notes=b`",
                "value=a=b               | `a=b`",
                "&&value=a&&             | `a`",
                "%76alue=a               | `a`"
            })
    void aFormIsReadLeniently(String encoded, String value) {
        var created = create(Body.form("key=K&" + encoded));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("value")).isEqualTo(value);
    }

    @Test
    void theLastOfRepeatedPartsCounts() {
        var created = create(Body.multipart(
                Body.part("key", "FIRST"), Body.part("key", "LAST"), Body.part("value", "1"), Body.part("value", "2")));
        assertThat(created.text("key")).isEqualTo("LAST");
        assertThat(created.text("value")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/octet-stream", "image/png", "text/plain; charset=iso-8859-1"})
    void aFileCountsAsItsText(String type) {
        var file = "Content-Disposition: form-data; name=\"value\"; filename=\"key.pem\"\r\nContent-Type: " + type
                + "\r\n\r\n\u00e4 file\nwith lines\n";
        assertThat(create(Body.multipart(Body.part("key", "K"), file)).text("value"))
                .isEqualTo("\u00e4 file\nwith lines\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5_000, 8_192, 60_000, 700_000})
    void aBase64PartIsDecodedWhateverItsSize(int size) {
        var text = "0123456789\n".repeat(size / 11 + 1).substring(0, size);
        var encoded = Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        var part =
                "Content-Disposition: form-data; name=\"value\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + encoded;
        assertThat(create(Body.multipart(Body.part("key", "K"), part)).text("value"))
                .isEqualTo(text);
    }

    @Test
    void aMultipartFormWithoutPartsIsAnEmptyObject() {
        var reply = create(Body.multipart());
        assertThat(reply.status() + reply.body()).isEqualTo("400{\"key\":[\"This field is required.\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--the-boundary\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nCANARY",
                "--the-boundary\r\nContent-Disposition: form-data; name=\"key\"\r\n",
                "--another\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nCANARY\r\n--another--\r\n",
                "--the-boundary\r\n\r\nCANARY\r\n--the-boundary--\r\n",
                "CANARY"
            })
    void aBrokenMultipartFormIsRefused(String text) {
        var reply = create(new Body("multipart/form-data; boundary=the-boundary", text));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.object()).containsOnlyKeys("detail");
        assertThat(reply.text("detail"))
                .startsWith("Multipart form parse error - ")
                .doesNotContain("CANARY");
    }

    @Test
    void aMultipartFormNeedsABoundary() {
        var whole = Body.multipart(Body.part("key", "K"));
        var reply = create(new Body("multipart/form-data", whole.text()));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("detail")).startsWith("Multipart form parse error - ");
    }

    private Reply create(Body body) {
        return alice.sibling().client().send("POST", "/api/secrets/", body);
    }
}
