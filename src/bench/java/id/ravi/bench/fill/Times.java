package id.ravi.bench.fill;

import java.time.LocalDateTime;

/** Times of rows that were filled in: of a day in the past, so that nothing is newer than what the server makes. */
final class Times {
    private static final LocalDateTime BEGINNING = LocalDateTime.of(2025, 1, 1, 0, 0);

    private Times() {}

    /** That many seconds after the beginning, as the columns want it: in UTC and without a zone. */
    static LocalDateTime at(int seconds) {
        return BEGINNING.plusSeconds(seconds);
    }
}
