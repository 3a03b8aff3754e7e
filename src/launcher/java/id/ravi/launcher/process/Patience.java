package id.ravi.launcher.process;

import id.ravi.launcher.data.LaunchFailure;
import java.time.Duration;

/** Waiting for a process that cannot tell when it is ready: a rest between two questions, and an end. */
public final class Patience {
    private static final long REST_MILLIS = 100;

    private final long end;

    public Patience(Duration duration) {
        this.end = System.nanoTime() + duration.toNanos();
    }

    public boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    public void rest() {
        try {
            Thread.sleep(REST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The launcher was stopped.", e);
        }
    }
}
