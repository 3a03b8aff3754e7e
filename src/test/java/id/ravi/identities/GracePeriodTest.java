package id.ravi.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GracePeriodTest {
    @ParameterizedTest
    @CsvSource({"P7D, 168", "PT36H, 36", "PT0S, 0", "P1DT12H, 36", "P3650D, 87600"})
    void isAnIsoDuration(String text, int hours) {
        assertThat(GracePeriod.parse(text)).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "7 days", "-P7D", "P-1D", "P1M", "P3651D", "PT9223372036854775807S"})
    void isRefusedInOneSentenceThatNamesTheProperty(String text) {
        assertThatThrownBy(() -> GracePeriod.parse(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("ravi.identities.grace must be a duration")
                .hasMessageEndingWith("but is " + text);
    }
}
