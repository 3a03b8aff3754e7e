package id.ravi.audit;

import id.ravi.access.Caller;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Writes the audit log. */
@ApplicationScoped
public class AuditLog {
    @Inject
    AuditTable table;

    @EJB
    AuditTransactions apart;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    Clock clock;

    /** Records what the current transaction does; there must be one, and the entry shares its fate. */
    public void record(Caller caller, Action action, UUID... subjects) {
        write(caller, action, Outcome.DONE, subjects);
    }

    /** Records a denial that the current transaction acts upon, and is therefore committed with it. */
    public void recordDenial(Caller caller, Action action, UUID... subjects) {
        write(caller, action, Outcome.DENIED, subjects);
    }

    private void write(Caller caller, Action action, Outcome outcome, UUID... subjects) {
        if (transaction.getTransactionKey() == null) {
            throw new IllegalStateException("An audit entry of a write without its transaction");
        }
        table.write(List.of(new AuditEntry(clock.instant(), caller, action, List.of(subjects), outcome)));
    }

    /** Records what was refused, in a transaction of its own that survives the refused one. */
    public void recordApart(Caller caller, Action action, Outcome outcome, List<UUID> subjects) {
        apart.write(List.of(new AuditEntry(clock.instant(), caller, action, subjects, outcome)));
    }
}
