package id.ravi.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {
    private static final TextRule KEY = TextRule.line(255)
            .then(TextRule.mapped(text -> text.toUpperCase(Locale.ROOT)))
            .then(TextRule.maxCharacters(255))
            .then(TextRule.check(
                    Pattern.compile("[A-Z][A-Z0-9_]*").asMatchPredicate(), "Key must match ^[A-Z][A-Z0-9_]*$."));
    private static final String TOO_LONG = "Ensure this field has no more than 255 characters.";
    private static final String NO_MATCH = "Key must match ^[A-Z][A-Z0-9_]*$.";

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\t', '\n', '\u000b', '\f', '\r', '\u001c', '\u001d', '\u001e', '\u001f', ' ', '\u0085', '\u00a0',
                '\u1680', '\u2000', '\u2007', '\u200a', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000'
            })
    void stripsTheWhiteSpaceOfPython(char blank) {
        assertThat(kept(TextRule.stripped(), blank + "a" + blank + "b" + blank + blank))
                .isEqualTo("a" + blank + "b");
        assertThat(complaint(TextRule.line(5), "" + blank)).isEqualTo("This field may not be blank.");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\0', '\b', '\u001b', '\u007f', '\u180e', '\u200b', '\u2060', '\ufeff', '\ud800'})
    void stripsNothingElse(char other) {
        assertThat(kept(TextRule.stripped(), other + "a" + other)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"key, KEY", "' Db_1 ', DB_1", "\u00a0a\u00a0, A", "\u0131, I", "\ufb01x, FIX"})
    void aKeyIsStrippedAndUpperCased(String sent, String key) {
        assertThat(kept(KEY, sent)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1a", "_a", "a-b", "a b", "\u00e4", "a\nb", "a\u200b", "\u0430"})
    void aKeyThatDoesNotMatchIsRefused(String sent) {
        assertThat(complaint(KEY, sent)).isEqualTo(NO_MATCH);
    }

    @Test
    void theFirstBrokenRuleAnswers() {
        assertThat(complaint(KEY, "  ")).isEqualTo("This field may not be blank.");
        assertThat(complaint(KEY, "-".repeat(256))).isEqualTo(TOO_LONG);
        assertThat(complaint(KEY, "-\0\ud800")).isEqualTo("Null characters are not allowed.");
        assertThat(complaint(KEY, "-\ud800")).isEqualTo("Surrogate characters are not allowed: U+D800.");
        assertThat(kept(KEY, " " + "a".repeat(255) + " ")).hasSize(255);
    }

    @Test
    void aKeyThatGrowsInUpperCaseIsMeasuredAgain() {
        assertThat(complaint(KEY, "\ufb03".repeat(86))).isEqualTo(TOO_LONG);
        assertThat(kept(KEY, "\ufb03".repeat(85))).hasSize(255);
    }

    @Test
    void lengthsAreInCodePoints() {
        assertThat(kept(TextRule.maxCharacters(2), "\ud83d\ude00\ud83d\ude00")).hasSize(4);
        assertThat(complaint(TextRule.maxCharacters(2), "\ud83d\ude00ab"))
                .isEqualTo("Ensure this field has no more than 2 characters.");
    }

    @Test
    void aVerbatimTextIsMeasuredInBytesAndKeptAsItIs() {
        assertThat(kept(TextRule.verbatim(6), " \u00e4\r\n ")).isEqualTo(" \u00e4\r\n ");
        assertThat(complaint(TextRule.verbatim(5), " \u00e4\r\n "))
                .isEqualTo("Ensure this field has no more than 5 bytes.");
        assertThat(kept(TextRule.verbatim(5), "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"\ud800, U+D800", "a\udfffb\ud800, U+DFFF", "\udc00\ud800, U+DC00", "\ud83d\ude00\udbff, U+DBFF"})
    void namesTheFirstLoneSurrogate(String text, String name) {
        assertThat(complaint(TextRule.storable(), text))
                .isEqualTo("Surrogate characters are not allowed: " + name + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.co",
                " a@b.co ",
                "a.b+c@d.e.org",
                "o'neil@x-y.example",
                "a@localhost",
                "bot@ravi.localhost",
                "1@2.com",
                "a@b\u00fccher.de",
                "a@xn--bcher-kva.de",
                "{x}@b.co",
                "a@b.museum",
                "a@b.1com",
                "A@B.CO"
            })
    void acceptsAnAddress(String address) {
        assertThat(kept(TextRule.email(), address)).isEqualTo(address.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "@",
                "a@",
                "@b.co",
                "a@b",
                "a@b.c",
                "a b@c.de",
                "a@b c.de",
                "a@@b.co",
                "a@b@c.de",
                ".a@b.co",
                "a.@b.co",
                "a..b@c.de",
                "a@.b.co",
                "a@b..co",
                "a@b.co.",
                "a@-b.co",
                "a@b-.co",
                "a@b.-co",
                "a@b.co-",
                "\"a\"@b.co",
                "a@[127.0.0.1]",
                "\u00e4@b.co",
                "a@b_c.de",
                "<a@b.co>",
                "a@b.co\nBcc: c@d.ef",
                "a@b.co,c@d.ef",
                "a@localhost.",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@b.co"
            })
    void refusesWhatIsNoAddress(String address) {
        assertThat(complaint(TextRule.email(), address)).isEqualTo("Enter a valid email address.");
    }

    @Test
    void judgesAMillionCharactersAtOnce() {
        assertThat(complaint(TextRule.email(), "a@" + "b.".repeat(500_000)))
                .isEqualTo("Ensure this field has no more than 254 characters.");
        assertThat(complaint(TextRule.email(), "a@" + "b-".repeat(120))).isEqualTo("Enter a valid email address.");
        assertThat(complaint(KEY, " ".repeat(1_000_000) + "-")).isEqualTo(NO_MATCH);
    }

    private static String complaint(TextRule rule, String text) {
        return rule.apply(text).complaint().orElseThrow();
    }

    private static String kept(TextRule rule, String text) {
        TextRule.Outcome outcome = rule.apply(text);
        assertThat(outcome.complaint()).isEmpty();
        assertThat(outcome).hasToString("Outcome[redacted]");
        return outcome.text();
    }
}
