package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Body.Media;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code value} and {@code notes}. */
@TestInstance(PER_CLASS)
class TextFieldsIT {
    private static final int VALUE_BYTES = 1_048_576;
    private static final int NOTES_BYTES = 65_536;

    private final Tenant alice = Tenant.fresh();

    static Stream<Arguments> texts() {
        var texts = Stream.of(
                        "",
                        " ",
                        "  both ends  ",
                        "line\n",
                        "\r\nlines\r\n\r\n",
                        "-----BEGIN KEY-----\nMIIE\n-----END KEY-----\n",
                        "\u00a0\u2003",
                        "\ufeffmark",
                        "\u2028\u2029\u0085",
                        "\u0001\u001f\u007f",
                        "\u00e4\u20ac\ud83d\ude00",
                        "e\u0301 is not \u00e9",
                        "a=b&c=d;e+f%41%zz",
                        "\"quoted\" \\ {\"json\": [1]}",
                        "--other-boundary\r\n",
                        "null")
                .toList();
        return Stream.of(Media.values()).flatMap(media -> texts.stream().map(text -> Arguments.of(media, text)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void comeBackExactlyAsSent(Media media, String text) {
        var client = alice.sibling().client();
        var created = client.send("POST", "/api/secrets/", media.of(Map.of("key", "K", "value", text, "notes", text)));
        assertThat(created.status()).isEqualTo(201);
        var read = client.get("/api/secrets/" + created.text("uuid") + "/");
        assertThat(read.text("value")).isEqualTo(text).isEqualTo(created.text("value"));
        assertThat(read.text("notes")).isEqualTo(text).isEqualTo(created.text("notes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10", "0", "-0", "1e5", "1E+05", "-1.50", "123456789012345678901234567890.0"})
    void keepTheTextOfANumber(String number) {
        var body = "{\"key\": \"K\", \"value\": " + number + ", \"notes\": " + number + "}";
        var created = alice.sibling().client().post("/api/secrets/", body);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("value")).isEqualTo(number);
        assertThat(created.text("notes")).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null  | This field may not be null.",
                "true  | Not a valid string.",
                "false | Not a valid string.",
                "[]    | Not a valid string.",
                "[\"a\"] | Not a valid string.",
                "{}    | Not a valid string.",
                "\"a\\u0000b\" | Null characters are not allowed.",
                "\"\\ud800\"   | Surrogate characters are not allowed: U+D800.",
                "\"a\\udc00\\ud83d\" | Surrogate characters are not allowed: U+DC00."
            })
    void areTextsThatCanBeKept(String json, String sentence) {
        var owner = alice.sibling();
        var path = "/api/secrets/" + owner.keep("KEPT", "untouched") + "/";
        for (var field : new String[] {"value", "notes"}) {
            var body = "{\"key\": \"KEPT\", \"" + field + "\": " + json + "}";
            Expect.field(alice.management().post("/api/secrets/", body), field, sentence);
            Expect.field(owner.client().put(path, body), field, sentence);
            Expect.field(owner.client().patch(path, body), field, sentence);
        }
        assertThat(owner.client().get(path).text("value")).isEqualTo("untouched");
    }

    @ParameterizedTest
    @EnumSource(value = Media.class, mode = EnumSource.Mode.EXCLUDE, names = "JSON")
    void holdNoNulInAFormEither(Media media) {
        for (var field : new String[] {"value", "notes"}) {
            var body = media.of(Map.of("key", "K", field, "a\0b"));
            Expect.field(
                    alice.management().send("POST", "/api/secrets/", body), field, "Null characters are not allowed.");
        }
    }

    @ParameterizedTest
    @EnumSource(Media.class)
    void mayBeAsLargeAsTheirLimitAndNoLarger(Media media) {
        var client = alice.sibling().client();
        var largest = media.of(Map.of("key", "K", "value", "v".repeat(VALUE_BYTES), "notes", "n".repeat(NOTES_BYTES)));
        var created = client.send("POST", "/api/secrets/", largest);
        assertThat(created.status()).isEqualTo(201);
        var read = client.get("/api/secrets/" + created.text("uuid") + "/");
        assertThat(read.text("value")).hasSize(VALUE_BYTES).containsOnlyOnce("v".repeat(VALUE_BYTES));
        assertThat(read.text("notes")).hasSize(NOTES_BYTES);
        assertTooLarge(media, "value", "v".repeat(VALUE_BYTES + 1), VALUE_BYTES);
        assertTooLarge(media, "notes", "n".repeat(NOTES_BYTES + 1), NOTES_BYTES);
    }

    @ParameterizedTest
    @EnumSource(value = Media.class, mode = EnumSource.Mode.EXCLUDE, names = "FORM")
    void areMeasuredInBytes(Media media) {
        var client = alice.sibling().client();
        var most = "\u00e9".repeat(VALUE_BYTES / 2);
        assertThat(client.send("POST", "/api/secrets/", media.of(Map.of("key", "K", "value", most)))
                        .status())
                .isEqualTo(201);
        assertTooLarge(media, "value", most + "a", VALUE_BYTES);
        assertTooLarge(media, "notes", "\ud83d\ude00".repeat(NOTES_BYTES / 4) + "a", NOTES_BYTES);
    }

    private void assertTooLarge(Media media, String field, String text, int limit) {
        var body = media.of(Map.of("key", "K", field, text));
        Expect.field(
                alice.management().send("POST", "/api/secrets/", body),
                field,
                "Ensure this field has no more than " + limit + " bytes.");
    }
}
