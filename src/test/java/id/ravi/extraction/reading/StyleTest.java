package id.ravi.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "display:none              | true",
                "color:red;display : none; | true",
                ";;display:none            | true",
                "a;display:none            | true",
                ":;display:none            | true",
                "display;none              | false",
                "display:block             | false"
            })
    void declarationsAreRead(String style, boolean hides) {
        assertThat(isGone(style)).isEqualTo(hides);
    }

    @Test
    void onlyTheBeginningOfALongOneIsRead() {
        assertThat(isGone(";".repeat(8_000) + "display:none")).isTrue();
        assertThat(isGone(";".repeat(10_000) + "display:none")).isFalse();
    }

    private static boolean isGone(String style) {
        var read = new Style(Look.PLAIN);
        read.declare(style);
        return read.look().gone();
    }
}
