package id.ravi.audit;

import id.ravi.access.Caller;
import id.ravi.problem.Busy;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Collects the entries of reads, which {@link ReadLogSchedule} has written together: what a caller reads between two times
 * is one entry, which names each row as often as it was read, in that order.
 *
 * <p>Nothing is dropped while the database answers: when the queue is full, the reader waits and then writes it. While it
 * cannot be written, reads are refused (503), because a value that cannot be accounted for is not revealed.
 */
@ApplicationScoped
public class ReadLog {
    private static final Logger LOG = Logger.getLogger(ReadLog.class.getName());
    private static final int CAPACITY = 20_000;
    private static final int BATCH = 5_000;

    private final BlockingQueue<AuditEntry> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final List<AuditEntry> unwritten = new ArrayList<>();
    private volatile boolean failing;

    @EJB
    AuditTransactions log;

    @Inject
    Clock clock;

    /** Records that the values of some rows are about to be revealed; call it before they are. */
    public void reading(Caller caller, Action action, List<UUID> subjects) {
        if (failing) {
            throw new Busy();
        }
        var entry = new AuditEntry(clock.instant(), caller, action, subjects, Outcome.DONE);
        if (!waiting.offer(entry)) {
            flush();
            if (!waiting.offer(entry)) {
                throw new Busy();
            }
        }
    }

    /** Writes what waits. A failure keeps it for the next time. */
    synchronized void flush() {
        try {
            while (!unwritten.isEmpty() || takeWaiting()) {
                log.write(unwritten);
                unwritten.clear();
            }
            failing = false;
        } catch (RuntimeException e) {
            tellOnce(e);
        }
    }

    private boolean takeWaiting() {
        var taken = new ArrayList<AuditEntry>();
        waiting.drainTo(taken, BATCH);
        unwritten.addAll(AuditEntry.together(taken));
        return !unwritten.isEmpty();
    }

    /** Ten lines a second would tell no more than the first one. */
    private void tellOnce(RuntimeException failure) {
        if (!failing) {
            LOG.log(Level.SEVERE, "The audit log cannot be written; reads are refused until it can", failure);
        }
        failing = true;
    }
}
