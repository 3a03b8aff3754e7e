package id.ravi.imap;

import id.ravi.mail.Delivery;
import id.ravi.mail.Recipients;
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
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Has the mailbox collected from the deployment to the undeployment, by this node or another: every five seconds it takes or
 * renews the lease. A wrong configuration fails the deployment; a mail server that is away does not.
 */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Collector {
    private static final Logger LOG = Logger.getLogger(Collector.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String MESSAGES = "ravi_mail_imap_messages";
    private static final String CONNECTED = "ravi_mail_imap_connected";

    private final UUID node = UUID.randomUUID();
    private byte[] mailbox;
    private CollectionState state;
    private CollectionRun.Job job;
    private CollectionRun run;
    private Future<?> schedule;

    @Inject
    @ConfigProperties
    ImapConfig config;

    @EJB
    MailboxLease lease;

    @EJB
    Delivery delivery;

    @Inject
    Recipients recipients;

    @Inject
    MetricRegistry metrics;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @PostConstruct
    synchronized void start() {
        if (!config.isOn()) {
            return;
        }
        var account = config.account();
        account.password().read();
        if (account.password().isOpenToAll()) {
            LOG.warning("The file of ravi.mail.imap.password-file can be read by every user of this machine");
        }
        var intake =
                new Intake(recipients, delivery, new Addressees(config.recipientHeader), config.messageBytes, clock);
        mailbox = account.digest();
        state = new CollectionState(account);
        job = new CollectionRun.Job(
                account, config.disposal(), config.poll(), node, lease, intake, new Attempts(), this::count, scheduler);
        metrics.gauge(CONNECTED, state, known -> known.isConnected() ? 1 : 0);
        schedule = scheduler.scheduleWithFixedDelay(this::tend, 0, PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private void count(Outcome outcome) {
        metrics.counter(MESSAGES, new Tag("outcome", outcome.toString())).inc();
    }

    /** Never throws: a task that throws is never called again. Without a database it leaves everything as it is. */
    private synchronized void tend() {
        try {
            boolean isOurs = !schedule.isCancelled() && lease.hold(mailbox, node);
            if (!isOurs) {
                rest();
            } else if (run == null || run.hasEnded()) {
                var next = new CollectionRun(job, state);
                executor.execute(next);
                run = next;
            }
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "The lease of the mailbox is renewed the next time", e);
        }
    }

    private void rest() {
        if (run != null) {
            run.stop();
        }
        state.elsewhere();
    }

    /** Ends the connection at once; the next node need not wait. */
    @PreDestroy
    synchronized void stop() {
        if (schedule == null) {
            return;
        }
        schedule.cancel(false);
        try {
            if (run != null) {
                run.stop();
                run.awaitEnd(PATIENCE);
            }
            lease.release(mailbox, node);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "The lease of the mailbox ends by itself", e);
        }
    }
}
