package id.ravi.lifecycle;

import id.ravi.identities.GracePeriod;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks for identities to be destroyed. Each node does: looking costs one statement with an index. A wrong {@code
 * ravi.identities.grace} fails the deployment here.
 */
@Singleton
@Startup
@DependsOn("Migration")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PurgeSchedule {
    private static final Logger LOG = Logger.getLogger(PurgeSchedule.class.getName());

    @Inject
    Purges purges;

    @Inject
    GracePeriod grace;

    @PostConstruct
    void start() {
        LOG.log(Level.INFO, "Deleted identities are destroyed after {0}", grace.length());
    }

    /** What fails is tried again the next time, and keeps nothing else from being destroyed. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void run() {
        try {
            purges.due().forEach(this::purge);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "Deleted identities are looked for again in five seconds", e);
        }
    }

    private void purge(Purges.Due due) {
        try {
            purges.purge(due);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Identity " + due.identity() + " is not destroyed yet");
        }
    }
}
