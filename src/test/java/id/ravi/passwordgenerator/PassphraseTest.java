package id.ravi.passwordgenerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PassphraseTest {
    private static final List<String> WORDS = WordList.words();

    @Test
    void theListHas7776DifferentWords() {
        assertThat(WORDS)
                .hasSize(7_776)
                .doesNotHaveDuplicates()
                .allSatisfy(word -> assertThat(word).matches("[a-z-]{3,9}"))
                .startsWith("abacus")
                .endsWith("zoom");
    }

    /** So that a phrase can be read in one way only, and two choices never give the same phrase. */
    @Test
    void noWordWithAHyphenIsMadeOfTwoOthers() {
        var known = new HashSet<>(WORDS);
        assertThat(WORDS.stream().filter(word -> word.contains("-")).filter(word -> Stream.of(word.split("-", -1))
                        .allMatch(known::contains)))
                .isEmpty();
    }

    @Test
    void aPhraseHasSoManyWordsAndTellsItsBits() {
        var made = new Passphrase(6).make(new SecureRandom());
        assertThat(parses(made.password(), 6)).isTrue();
        assertThat(made.entropyBits()).isEqualTo(77.5);
        assertThat(new Passphrase(3).make(new SecureRandom()).entropyBits()).isEqualTo(38.7);
    }

    @Test
    void allWordsOccur() {
        var random = new SecureRandom();
        var seen = new HashSet<String>();
        var phrase = new Passphrase(20);
        // 300,000 words: a given one is missing with a probability of e^-38, any with less than 1e-12.
        for (int i = 0; i < 15_000; i++) {
            seen.addAll(List.of(phrase.make(random).password().split("-", -1)));
        }
        assertThat(WORDS.stream().filter(word -> !word.contains("-"))).allMatch(seen::contains);
    }

    private static boolean parses(String phrase, int words) {
        return phrase.isEmpty()
                ? words == 0
                : WORDS.stream()
                        .filter(word -> phrase.equals(word) || phrase.startsWith(word + "-"))
                        .anyMatch(word ->
                                parses(phrase.substring(Math.min(word.length() + 1, phrase.length())), words - 1));
    }
}
