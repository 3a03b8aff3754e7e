package id.ravi.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Messages that nobody sends but an attacker: each is answered. Linear work takes milliseconds; what grows with the square of a
 * megabyte takes hours, and would end with the build.
 */
class HostileInputTest {
    private static final int MEGABYTE = 1 << 20;

    private static final Extractor EXTRACTOR = new Extractor();

    static Stream<Arguments> pieces() {
        return Stream.of(
                        "1",
                        "12 ",
                        "1-",
                        "123456 ",
                        "code ",
                        "code 123456 ",
                        "your verification code is ",
                        "a",
                        "-",
                        "=",
                        "A1",
                        "<div>",
                        "<table><tr><td>",
                        "<b style='font-size:",
                        "<a href='https://a.example/?token=",
                        "&#1",
                        "<!--",
                        "<style>.a{",
                        "http://",
                        "https://a.example/verify/a1b2c3d4 ",
                        "@a.",
                        "> ",
                        "On 1 May 2026 x wrote:\n",
                        "\n",
                        "\u200b",
                        "\u0661",
                        "\ud83d",
                        "@example.com #",
                        "+49 ",
                        "(",
                        "********",
                        "expires in ",
                        "order number ")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void answersAMegabyteOfRepetition(String piece) {
        var much = piece.repeat(MEGABYTE / piece.length());
        assertThat(EXTRACTOR.extract(new Arrival("a.example", much, much, much)))
                .hasSizeLessThan(3);
    }

    @Test
    void answersNoise() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var noise = new StringBuilder();
            random.ints(400, 0, 0x3100).forEach(letter -> noise.append((char) letter));
            var text = noise + " code 12345<" + noise;
            assertThatCode(() -> EXTRACTOR.extract(new Arrival(text, text, text, text)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void findsTheCodeBeforeTheNoise() {
        var text = "Your verification code is 482913.\n" + "lorem ipsum ".repeat(20_000);
        assertThat(EXTRACTOR.extract(new Arrival("", "", text, "")))
                .extracting(Finding::value)
                .containsExactly("482913");
    }
}
