package id.ravi.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** A password that was right, at that time: for five minutes whoever gave it is taken to be still there. */
record Confirmed(Instant at) implements Serializable {
    private static final Duration LASTS = Duration.ofMinutes(5);

    boolean counts(Instant now) {
        return now.isBefore(at.plus(LASTS));
    }
}
