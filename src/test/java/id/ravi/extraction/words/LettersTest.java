package id.ravi.extraction.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever normalises sorts runs of marks; the length of a run is what that costs the square of. */
class LettersTest {
    private static final int MANY = 2_000;
    private static final int FEW = 100;

    /** Marks of Thai, Japanese and Hebrew that are not dropped as accents are, with what is dropped between runs of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0e48",
                "\u0e48\u0e38",
                "\u0e48\u0e38\u200d",
                "\u0e48\u0e38\u0640",
                "\u0e48\u0e38\u20e3",
                "\u3099\u0e38",
                "\uff9e\u0e38",
                "\u0e48\u034f"
            })
    void runsOfMarksAreCut(String marks) {
        assertThat(Letters.normal("a" + marks.repeat(MANY) + "b")).hasSizeLessThan(FEW);
    }

    @Test
    void everythingThatNormalisingMovesIsCut() {
        var uncut = IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
                .filter(letter -> Character.isDefined(letter) && moves(Character.toString(letter)))
                .filter(letter -> Marks.bounded(Character.toString(letter).repeat(FEW))
                                .codePoints()
                                .count()
                        == FEW);
        assertThat(uncut).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "\u00fcber, uber",
        "u\u0308ber, uber",
        "\u304b\u3099, \u304c",
        "\u0e17\u0e35\u0e48, \u0e17\u0e35\u0e48",
        "\uff76\uff9e, \u30ac",
        "\u0661\u0662, 12"
    })
    void whatPeopleWriteStays(String written, String normal) {
        assertThat(Letters.normal(written)).isEqualTo(normal);
    }

    /** Whether its decomposition begins with what is sorted before a mark of the highest class, or is of that class. */
    private static boolean moves(String letter) {
        var first = Character.toString(Normalizer.normalize(letter, Form.NFKD).codePointAt(0));
        return first.equals("\u0345")
                || !Normalizer.normalize("\u0345" + first, Form.NFD).startsWith("\u0345");
    }
}
