package id.ravi.smtp;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets a few sessions at once use the database, so that those which wait for it never hold all its connections. */
final class Turns {
    private static final int PATIENCE_SECONDS = 20;

    private final Semaphore free;

    Turns(int most) {
        this.free = new Semaphore(most, true);
    }

    /**
     * Does it when it is this session's turn.
     *
     * @throws Busy when its turn does not come
     */
    <T> T take(Supplier<T> task) throws Busy {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return task.get();
        } finally {
            free.release();
        }
    }

    /** Too many others were first. */
    static final class Busy extends Exception {
        private static final long serialVersionUID = 1;

        Busy() {
            super("Not now", null, false, false);
        }
    }
}
