package id.ravi.bench.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadingTest {
    @Test
    void whatWasUsedIsTheDifference() {
        var before = reading(1, 10);
        var after = reading(4, 15);
        assertThat(after.since(before)).isEqualTo(reading(3, 5));
    }

    private static Reading reading(long seconds, long count) {
        var time = Duration.ofSeconds(seconds);
        return new Reading(time, time, time, count, count);
    }
}
