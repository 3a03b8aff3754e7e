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

@TestInstance(PER_CLASS)
class KeyRulesIT {
    private static final String PATTERN = "Key must match ^[A-Z][A-Z0-9_]*$.";
    private static final String BLANK = "This field may not be blank.";
    private static final String LONG = "Ensure this field has no more than 255 characters.";

    private final Tenant alice = Tenant.fresh();

    static Stream<Arguments> refused() {
        return inEveryMedia(new String[][] {
            {"", BLANK},
            {"   ", BLANK},
            {"\u00a0\u2003\t\n", BLANK},
            {"1A", PATTERN},
            {"_A", PATTERN},
            {"A-B", PATTERN},
            {"A B", PATTERN},
            {"A\nB", PATTERN},
            {"A.B", PATTERN},
            {"\u00c4PFEL", PATTERN},
            {"A\u0661", PATTERN},
            {"\u200bA", PATTERN},
            {"\u212aEY", PATTERN},
            {"\ud83d\ude00", PATTERN},
            {"\ud83d\ude00".repeat(255), PATTERN},
            {"\ud83d\ude00".repeat(256), LONG},
            {"A".repeat(256), LONG},
            {"1".repeat(256), LONG},
            {"\u00df".repeat(128), LONG},
            {"A\0", "Null characters are not allowed."}
        });
    }

    static Stream<Arguments> normalised() {
        return inEveryMedia(new String[][] {
            {"A", "A"},
            {"openai_api_key", "OPENAI_API_KEY"},
            {"aB_9", "AB_9"},
            {"  padded\r\n", "PADDED"},
            {"\u00a0no_break\u00a0", "NO_BREAK"},
            {"\u2003wide\u3000", "WIDE"},
            {"\u0085next_line\u001f", "NEXT_LINE"},
            {"stra\u00dfe", "STRASSE"},
            {"\ufb01x", "FIX"},
            {"A".repeat(255), "A".repeat(255)},
            {" " + "a".repeat(255) + " ", "A".repeat(255)},
            {"\u00df".repeat(127), "S".repeat(254)}
        });
    }

    private static Stream<Arguments> inEveryMedia(String[][] cases) {
        return Stream.of(Media.values())
                .flatMap(media -> Stream.of(cases).map(each -> Arguments.of(media, each[0], each[1])));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Media media, String key, String sentence) {
        var owner = alice.sibling();
        var path = "/api/secrets/" + owner.keep("KEPT", "1") + "/";
        var body = media.of(Map.of("key", key));
        Expect.field(owner.client().send("POST", "/api/secrets/", body), "key", sentence);
        Expect.field(owner.client().send("PUT", path, body), "key", sentence);
        Expect.field(owner.client().send("PATCH", path, body), "key", sentence);
        assertThat(Listed.keys(owner.client().get("/api/secrets/"))).containsExactly("KEPT");
    }

    @ParameterizedTest
    @MethodSource
    void normalised(Media media, String key, String kept) {
        var owner = alice.sibling();
        var path = "/api/secrets/" + owner.keep("KEPT", "1") + "/";
        var body = media.of(Map.of("key", key));
        assertThat(owner.client().send("PUT", path, body).text("key")).isEqualTo(kept);
        owner.client().delete(path);
        var created = owner.client().send("POST", "/api/secrets/", body);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("key")).isEqualTo(kept);
    }

    @ParameterizedTest
    @EnumSource(Media.class)
    void isRequiredOnPostAndPut(Media media) {
        var owner = alice.sibling();
        var path = "/api/secrets/" + owner.keep("KEPT", "1") + "/";
        var body = media.of(Map.of("value", "2"));
        Expect.field(owner.client().send("POST", "/api/secrets/", body), "key", "This field is required.");
        Expect.field(owner.client().send("PUT", path, body), "key", "This field is required.");
        assertThat(owner.client().send("PATCH", path, body).text("value")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null  | This field may not be null.",
                "true  | Not a valid string.",
                "[]    | Not a valid string.",
                "{}    | Not a valid string.",
                "12    | Key must match ^[A-Z][A-Z0-9_]*$.",
                "\"\\ud800\"  | Surrogate characters are not allowed: U+D800.",
                "\"A\\udfff\" | Surrogate characters are not allowed: U+DFFF."
            })
    void isATextInJson(String json, String sentence) {
        var owner = alice.sibling();
        var path = "/api/secrets/" + owner.keep("KEPT", "1") + "/";
        var body = "{\"key\": " + json + "}";
        Expect.field(owner.client().post("/api/secrets/", body), "key", sentence);
        Expect.field(owner.client().put(path, body), "key", sentence);
        Expect.field(owner.client().patch(path, body), "key", sentence);
    }
}
