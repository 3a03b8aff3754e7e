package id.ravi.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has what was collected written every 100 ms, and once more when the application ends. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReadLogSchedule {
    private static final Logger LOG = Logger.getLogger(ReadLogSchedule.class.getName());
    private static final long PERIOD_MILLIS = 100;

    private Future<?> schedule;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    ReadLog reads;

    @Inject
    UnauthenticatedCounter unauthenticated;

    @EJB
    AuditTransactions log;

    @PostConstruct
    void start() {
        schedule = executor.scheduleWithFixedDelay(this::flush, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Never throws: a task that throws is never called again. */
    private void flush() {
        reads.flush();
        try {
            unauthenticated.drainTo(log);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "Counts of requests without a credential are written the next time", e);
        }
    }

    @PreDestroy
    void stop() {
        schedule.cancel(false);
        flush();
    }
}
