package id.ravi.smtp;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** How long and how far the server bears with one connection, in the clear and within TLS. */
final class Patience {
    private static final int MOST_ERRORS = 20;

    private final LongSupplier nanoTime;
    private final long since;
    private final AtomicInteger errors = new AtomicInteger();
    private volatile long progress;

    Patience(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
        this.progress = since;
    }

    /** A recipient was accepted, a message begins or has ended. */
    void progress() {
        progress = nanoTime.getAsLong();
    }

    /** Whether it has lasted too long, or too long since there was progress. */
    boolean isOver(Duration whole, Duration withoutProgress) {
        long now = nanoTime.getAsLong();
        return now - since > whole.toNanos() || now - progress > withoutProgress.toNanos();
    }

    /** Counts an error; false where it was one too many. */
    boolean forgives() {
        return errors.incrementAndGet() <= MOST_ERRORS;
    }
}
