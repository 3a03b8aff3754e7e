package id.ravi.addresses;

import id.ravi.domains.UsableDomains;
import id.ravi.persistence.InstantColumn;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Identities that were made before there were addresses. */
@Stateless
@PermitAll
public class MissingAddresses {
    private static final String ADDRESS_THE_REST =
            "INSERT IGNORE INTO email_address (identity_id, address, created, version)"
                    + " SELECT i.id, CONCAT('agent-', LEFT(REPLACE(i.uuid, '-', ''), 12), '@', ?1), ?2, 1 FROM identity i"
                    + " LEFT JOIN email_address e ON e.identity_id = i.id WHERE e.id IS NULL";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    UsableDomains domains;

    @Inject
    Clock clock;

    /** Gives them one. Safe on nodes that start together; answers how many were given. */
    public int give() {
        return isAnyoneWithoutAddress()
                ? database.createNativeQuery(ADDRESS_THE_REST)
                        .setParameter(1, domains.first())
                        .setParameter(2, InstantColumn.text(clock.instant()))
                        .executeUpdate()
                : 0;
    }

    /** Looks without locks, which the statement that adds them would hold on all identities. */
    private boolean isAnyoneWithoutAddress() {
        return !database.createNativeQuery("SELECT i.id FROM identity i"
                        + " LEFT JOIN email_address e ON e.identity_id = i.id WHERE e.id IS NULL LIMIT 1")
                .getResultList()
                .isEmpty();
    }
}
