package id.ravi.authentication;

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
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has the keys in use looked up again while what is known of them still counts. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class KeyRefresh {
    private static final Logger LOG = Logger.getLogger(KeyRefresh.class.getName());
    private static final long PERIOD_MILLIS = 600;

    private Future<?> schedule;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    KnownKeys keys;

    @PostConstruct
    void start() {
        schedule = executor.scheduleWithFixedDelay(this::refresh, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Never throws: a task that throws is never called again. What was not refreshed is looked up when it is needed. */
    private void refresh() {
        try {
            keys.refresh();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "Keys in use could not be looked up together", e);
        }
    }

    @PreDestroy
    void stop() {
        schedule.cancel(false);
    }
}
