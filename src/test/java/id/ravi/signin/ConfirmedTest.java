package id.ravi.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.ravi.problem.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmedTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "299, true", "300, false", "301, false", "43200, false"})
    void countsForFiveMinutes(long seconds, boolean counts) {
        assertThat(new Confirmed(NOON).counts(NOON.plusSeconds(seconds))).isEqualTo(counts);
    }

    @Test
    void whoeverIsRefusedHearsWhatToDo() {
        Confirmation.require(true);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Confirmation.require(false))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.FORBIDDEN));
    }
}
