package id.ravi.audit;

import id.ravi.access.Caller;
import id.ravi.problem.Busy;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Collects the entries of reads and writes them together, at most 100 ms after the read.
 *
 * <p>Nothing is dropped while the database answers: when the queue is full, the reader waits and then writes it. When it
 * cannot be written either, the read is refused (503), because a value that cannot be accounted for is not revealed.
 */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReadLog {
    private static final Logger LOG = Logger.getLogger(ReadLog.class.getName());
    private static final int CAPACITY = 20_000;
    private static final int BATCH = 500;
    private static final long PERIOD_MILLIS = 100;

    private final BlockingQueue<AuditEntry> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final List<AuditEntry> unwritten = new ArrayList<>();
    private boolean failing;
    private Future<?> schedule;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    AuditLog log;

    @Inject
    UnauthenticatedCounter unauthenticated;

    @Inject
    Clock clock;

    @PostConstruct
    void start() {
        schedule = executor.scheduleWithFixedDelay(this::flush, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Records that the values of some rows are about to be revealed; call it before they are. */
    public void reading(Caller caller, Action action, List<UUID> subjects) {
        var entry = new AuditEntry(clock.instant(), caller, action, subjects, Outcome.DONE);
        if (!waiting.offer(entry)) {
            flush();
            if (!waiting.offer(entry)) {
                throw new Busy();
            }
        }
    }

    /** Writes what waits. A failure keeps it for the next time and never ends the schedule. */
    private synchronized void flush() {
        try {
            while (!unwritten.isEmpty() || waiting.drainTo(unwritten, BATCH) > 0) {
                log.write(unwritten);
                unwritten.clear();
            }
            unauthenticated.drainTo(log);
            failing = false;
        } catch (RuntimeException e) {
            tellOnce(e);
        }
    }

    /** Ten lines a second would tell no more than the first one. */
    private void tellOnce(RuntimeException failure) {
        if (!failing) {
            LOG.log(Level.SEVERE, "The audit log cannot be written; reads are refused once it overflows", failure);
        }
        failing = true;
    }

    @PreDestroy
    void stop() {
        schedule.cancel(false);
        flush();
    }
}
