package id.ravi.audit;

import id.ravi.access.Caller;
import id.ravi.persistence.InstantColumn;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the audit log. */
@Stateless
@PermitAll
public class AuditLog {
    private static final String COUNT = "INSERT INTO audit_unauthenticated (minute, address, requests) VALUES (?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE requests = requests + VALUES(requests)";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    Clock clock;

    /** Records what the current transaction does; there must be one, and the entry shares its fate. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(Caller caller, Action action, UUID... subjects) {
        database.persist(new AuditEntry(clock.instant(), caller, action, List.of(subjects), Outcome.DONE));
    }

    /** Records a denial that the current transaction acts upon, and is therefore committed with it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void recordDenial(Caller caller, Action action, UUID... subjects) {
        database.persist(new AuditEntry(clock.instant(), caller, action, List.of(subjects), Outcome.DENIED));
    }

    /** Records what was refused, in a transaction of its own that survives the refused one. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordApart(Caller caller, Action action, Outcome outcome, List<UUID> subjects) {
        database.persist(new AuditEntry(clock.instant(), caller, action, subjects, outcome));
    }

    /** Adds requests without a valid credential to the count of an address and minute. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void count(Map<UnauthenticatedCounter.Slot, Long> requests) {
        requests.forEach((slot, count) -> database.createNativeQuery(COUNT)
                .setParameter(1, InstantColumn.text(slot.minute()))
                .setParameter(2, slot.address())
                .setParameter(3, count)
                .executeUpdate());
    }
}
