package id.ravi.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPartTest {
    @ParameterizedTest
    @ValueSource(strings = {"abc", "a.b", "a-b", "a.-b", "007", "sarah.johnson4821", "a23456789012345678901234567890"})
    void mayBeThreeToThirtyLettersDigitsDotsAndHyphens(String text) {
        assertThat(LocalPart.RULE.apply(text).complaint()).isEmpty();
        assertThat(LocalPart.RULE.apply(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "ab",
                "a234567890123456789012345678901",
                ".ab",
                "ab.",
                "-ab",
                "ab-",
                "a..b",
                "a--b",
                "a_b",
                "a+b",
                "a b",
                "a@b",
                "\u00e4bc",
                "abc\n",
                "a\nb..c",
                "\u212Aelvin",
                "\uFF41bc",
                "\"abc\""
            })
    void isNothingElse(String text) {
        assertThat(LocalPart.RULE.apply(text).complaint())
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("Enter 3 to 30"));
    }

    @Test
    void isInLowerCase() {
        assertThat(LocalPart.RULE.apply("Sarah.J").text()).isEqualTo("sarah.j");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postmaster", "Abuse", "ADMIN", "no-reply", "noreply", "feedback", "mailer-daemon", "root"})
    void isNotWhatReachesWhoeverRunsTheDomain(String text) {
        assertThat(LocalPart.RULE.apply(text).complaint()).contains("This address is reserved.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Sarah Johnson                  | sarah\\.johnson\\d{4}
                    Zo\u00eb M\u00fcller           | zoe\\.muller\\d{4}
                    Ana Maria de la Cruz           | ana\\.cruz\\d{4}
                    shopping-agent                 | shopping\\.agent\\d{4}
                    Bartholomew-Maximilian Featherstonehaugh | bartholomew\\.featherston\\d{4}
                    Prince                         | prince\\d{4}
                    \u674e\u5c0f\u9f99             | agent\\d{4}
                    !!! ..                         | agent\\d{4}
                    \u2163 \uFF21\uFF22            | iv\\.ab\\d{4}
                    """)
    void looksLikeTheName(String name, String pattern) {
        assertThat(LocalPart.like(name, 4)).matches(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "\uFDFA\uFDFA", "a-b-c", "--", "abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz"})
    void keepsTheRuleWhateverTheName(String name) {
        assertThat(LocalPart.RULE.apply(LocalPart.like(name, 4)).complaint()).isEmpty();
        assertThat(LocalPart.RULE.apply(LocalPart.like(name, 6)).complaint()).isEmpty();
    }
}
