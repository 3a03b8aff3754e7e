package id.ravi.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(new Random(1));

    @Test
    void pausesGrowToFiveMinutes() {
        LongStream.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300).forEach(full -> assertPauseOf(full, false));
        for (int i = 0; i < 100; i++) {
            backoff.next(false);
        }
        assertPauseOf(300, false);
    }

    @Test
    void aRefusedPasswordWaitsLonger() {
        LongStream.of(15, 30, 60, 120, 240, 300).forEach(full -> assertPauseOf(full, true));
    }

    @Test
    void successBeginsAnew() {
        backoff.next(false);
        backoff.next(false);
        backoff.reset();
        assertPauseOf(1, false);
    }

    @Test
    void differsFromServerToServer() {
        assertThat(new Backoff(new Random(2)).next(false)).isNotEqualTo(backoff.next(false));
    }

    private void assertPauseOf(long seconds, boolean isRefused) {
        assertThat(backoff.next(isRefused)).isBetween(Duration.ofMillis(500 * seconds), Duration.ofSeconds(seconds));
    }
}
