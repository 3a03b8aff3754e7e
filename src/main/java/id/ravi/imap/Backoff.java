package id.ravi.imap;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Growing pauses between tries: a second, two, four and so on to five minutes, each shortened by up to a half at random, so
 * that many servers do not come back at once. After a refused password they begin at a quarter of a minute: servers lock
 * whoever is wrong too often.
 */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration FIRST_REFUSED = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final RandomGenerator random;
    private int failures;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The pause after one more failure. */
    Duration next(boolean isRefused) {
        var first = isRefused ? FIRST_REFUSED : FIRST;
        var full = first.multipliedBy(1L << Math.min(failures, 20));
        failures++;
        long millis = Math.min(full.toMillis(), LONGEST.toMillis());
        return Duration.ofMillis(millis - random.nextLong(millis / 2 + 1));
    }

    /** It works again. */
    void reset() {
        failures = 0;
    }
}
