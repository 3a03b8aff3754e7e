package id.ravi.addresses;

import id.ravi.access.Role;
import id.ravi.persistence.InstantColumn;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Keeps the domains of addresses. */
@Stateless
@RolesAllowed({Role.MANAGEMENT, Role.OWNER})
public class MailDomains {
    private static final String ADD =
            "INSERT IGNORE INTO mail_domain (uuid, domain, created, version) VALUES (?3, ?1, ?2, 1)";
    private static final String ADDRESS_THE_REST =
            "INSERT IGNORE INTO email_address (identity_id, address, created, version)"
                    + " SELECT i.id, CONCAT('agent-', LEFT(REPLACE(i.uuid, '-', ''), 12), '@', ?1), ?2, 1 FROM identity i"
                    + " LEFT JOIN email_address e ON e.identity_id = i.id WHERE e.id IS NULL";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    PlatformDomains platform;

    @Inject
    Clock clock;

    /**
     * Makes the rows that are missing: those of configured domains, and addresses of identities that were made before there
     * were any. Safe on nodes that start together; answers how many rows were made.
     */
    @PermitAll
    public int prepare() {
        var now = InstantColumn.text(clock.instant());
        int made = 0;
        for (var name : platform.names()) {
            made += insert(ADD, name, now)
                    .setParameter(3, UUID.randomUUID().toString())
                    .executeUpdate();
        }
        return isAnyoneWithoutAddress()
                ? made + insert(ADDRESS_THE_REST, platform.first(), now).executeUpdate()
                : made;
    }

    /** Looks without locks, which the statement that adds them would hold on all identities. */
    private boolean isAnyoneWithoutAddress() {
        return !database.createNativeQuery("SELECT i.id FROM identity i"
                        + " LEFT JOIN email_address e ON e.identity_id = i.id WHERE e.id IS NULL LIMIT 1")
                .getResultList()
                .isEmpty();
    }

    private Query insert(String sql, String domain, String now) {
        return database.createNativeQuery(sql).setParameter(1, domain).setParameter(2, now);
    }

    /** The domains that are configured today, in the operator's order. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<DomainAnswer> list() {
        return database.createNamedQuery(MailDomain.BY_NAME, MailDomain.class)
                .setParameter("names", platform.names())
                .getResultStream()
                .map(MailDomain::answer)
                .sorted(Comparator.comparing(domain -> platform.names().indexOf(domain.domain())))
                .toList();
    }
}
