package id.ravi.persistence;

import id.ravi.problem.Busy;
import id.ravi.problem.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Repeats a transaction that lost a race against another one, so that no client ever sees it.
 *
 * <p>Wraps the call of the bean whose method is the transaction, because a deadlock can be reported as late as at its
 * commit. The first try is optimistic; the later ones lock the row they change, so that writers of one row queue instead
 * of colliding again. After the last one the client is told to come back: {@link Busy}, 503.
 */
@ApplicationScoped
public class Retry {
    private static final int TRIES = 4;

    /** Calls the transaction with the lock mode in which it is to read the row that it will change. */
    public <T> T onConflict(Function<LockModeType, T> transaction) {
        for (int tried = 1; ; tried++) {
            try {
                return transaction.apply(tried == 1 ? LockModeType.NONE : LockModeType.PESSIMISTIC_WRITE);
            } catch (RuntimeException e) {
                if (!isConflict(e)) {
                    throw e;
                }
                if (tried == TRIES) {
                    throw new Busy();
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000, 10_000_000L * tried));
            }
        }
    }

    private static boolean isConflict(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return DatabaseFailure.isConflict(failure);
    }
}
