package id.ravi.domains;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** On which domains an account may have addresses: those of the platform, and its own that it has proved. */
@ApplicationScoped
public class UsableDomains {
    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    PlatformDomains platform;

    /** Where an address is made when nobody says where. */
    public String first() {
        return platform.first();
    }

    /** Whether an account may; in lower case and with A-labels. */
    public boolean include(long account, String domain) {
        return platform.include(domain) || isProved(account, domain, LockModeType.NONE);
    }

    /** The same, and until the end of the transaction it stays so, on a cluster too: hence the write. */
    public boolean hold(long account, String domain) {
        return platform.include(domain) || isProved(account, domain, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private boolean isProved(long account, String domain, LockModeType lock) {
        return database.createNamedQuery(OwnDomain.PROVED, OwnDomain.class)
                .setParameter("account", account)
                .setParameter("domain", domain)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .isPresent();
    }
}
