package id.ravi.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what the server does a little later. */
public final class Eventually {
    private static final long STEP = Duration.ofMillis(50).toNanos();
    private static final int STEPS = 200;

    private Eventually() {}

    /** Looks until the condition holds, for ten seconds at most, and answers what it saw last. */
    public static <T> T see(Supplier<T> look, Predicate<T> condition) {
        var seen = look.get();
        for (int i = 0; i < STEPS && !condition.test(seen); i++) {
            LockSupport.parkNanos(STEP);
            seen = look.get();
        }
        return seen;
    }
}
