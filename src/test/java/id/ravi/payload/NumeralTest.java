package id.ravi.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "0.0, 0",
        "0e5, 0",
        "0e-5, 0",
        "000, 0",
        "1, 1",
        "-1, -1",
        "+7, 7",
        "007, 7",
        "10, 10",
        "1.0, 1",
        "1.000, 1",
        "1e0, 1",
        "1e3, 1000",
        "1E+3, 1000",
        "1.5e1, 15",
        "0.001e3, 1",
        "120e-1, 12",
        "100e-2, 1",
        "5., 5",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "1e18, 1000000000000000000",
        "0.00000000000000000000000000001e29, 1",
        "1e00000000000000000003, 1000"
    })
    void aWholeNumberHasAValue(String source, long value) {
        assertThat(Numeral.of(source).isWhole()).isTrue();
        assertThat(Numeral.of(source).value()).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "0.1", "-0.5", "1e-1", "10.01", "15e-2", "1e-999999999", "1e-99999999999999999999"})
    void aFractionIsNotWhole(String source) {
        assertThat(Numeral.of(source).isWhole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775808, 9223372036854775808",
        "-9223372036854775809, -9223372036854775809",
        "1e19, 10000000000000000000",
        "1e20, 100000000000000000000",
        "12e38, 1200000000000000000000000000000000000000",
        "1e999999999, 1000000000000000000000000000000000000000",
        "-1e99999999999, -1000000000000000000000000000000000000000"
    })
    void beyondLongItIsOnlyShown(String source, String shown) {
        assertThat(Numeral.of(source).isWhole()).isTrue();
        assertThat(Numeral.of(source).value()).isEqualTo(Optional.empty());
        assertThat(Numeral.of(source).shown()).isEqualTo(shown);
    }

    @Test
    void neverBuildsAHugeNumber() {
        assertThat(Numeral.of("9".repeat(2_000_000)).shown()).hasSize(40);
        assertThat(Numeral.of("1e" + "9".repeat(2_000_000)).value()).isEmpty();
        assertThat(Numeral.of("0." + "0".repeat(1_999_999) + "1e2000000").value())
                .contains(1L);
    }
}
