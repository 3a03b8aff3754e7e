package id.ravi.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator may write. */
class RetentionTest {
    @Test
    void aDurationIsKept() {
        assertThat(Retention.parse(" P30D ")).contains(Duration.ofDays(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "PT0S", "P0D"})
    void nothingIsForEver(String text) {
        assertThat(Retention.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-P1D", "P1Y", "365", "x"})
    void anythingElseIsNamed(String text) {
        assertThatThrownBy(() -> Retention.parse(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ravi.mail.retention");
    }
}
