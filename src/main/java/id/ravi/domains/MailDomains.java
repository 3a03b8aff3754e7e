package id.ravi.domains;

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
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Keeps the domains that the operator has configured. */
@Stateless
@RolesAllowed({Role.MANAGEMENT, Role.OWNER})
public class MailDomains {
    private static final String ADD =
            "INSERT IGNORE INTO mail_domain (uuid, domain, created, version) VALUES (?3, ?1, ?2, 1)";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    PlatformDomains platform;

    @Inject
    Clock clock;

    /** Makes the rows that are missing. Safe on nodes that start together; answers how many rows were made. */
    @PermitAll
    public int prepare() {
        int made = 0;
        for (var name : platform.names()) {
            made += database.createNativeQuery(ADD)
                    .setParameter(1, name)
                    .setParameter(2, InstantColumn.text(clock.instant()))
                    .setParameter(3, UUID.randomUUID().toString())
                    .executeUpdate();
        }
        return made;
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
