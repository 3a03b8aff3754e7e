package id.ravi.launcher;

import id.ravi.launcher.data.LaunchFailure;
import java.time.Duration;

/** Waiting for a process that cannot tell when it is ready: a rest between two questions, and an end. */
final class Patience {
    private static final long REST_MILLIS = 100;

    private final long end;

    Patience(Duration duration) {
        this.end = System.nanoTime() + duration.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    void rest() {
        try {
            Thread.sleep(REST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The launcher was stopped.", e);
        }
    }
}
