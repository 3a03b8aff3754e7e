package id.ravi.audit;

import id.ravi.persistence.InstantColumn;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;

/** Writes to the audit log in transactions of their own, all or nothing. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AuditTransactions {
    private static final String COUNT = "INSERT INTO audit_unauthenticated (minute, address, requests) VALUES (?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE requests = requests + VALUES(requests)";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    AuditTable table;

    public void write(List<AuditEntry> entries) {
        table.write(entries);
    }

    /** Adds requests without a valid credential to the count of an address and minute. */
    public void count(Map<UnauthenticatedCounter.Slot, Long> requests) {
        requests.forEach((slot, count) -> database.createNativeQuery(COUNT)
                .setParameter(1, InstantColumn.text(slot.minute()))
                .setParameter(2, slot.address())
                .setParameter(3, count)
                .executeUpdate());
    }
}
