package id.ravi.domains;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.encryption.RandomToken;
import id.ravi.persistence.InstantColumn;
import id.ravi.problem.NotFound;
import id.ravi.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the domains of accounts. What writes is one transaction. */
@Stateless
@RolesAllowed({Role.MANAGEMENT, Role.OWNER})
public class OwnDomains {
    private static final String ADD =
            "INSERT IGNORE INTO own_domain (uuid, account_id, domain, challenge, created, version)"
                    + " VALUES (?1, ?2, ?3, ?4, ?5, 1)";

    /** Changes nothing when another account has proved it meanwhile: a violation would take the transaction with it. */
    private static final String PROVE = "UPDATE IGNORE own_domain SET proved = domain, version = version + 1"
            + " WHERE account_id = ?1 AND uuid = ?2 AND proved IS NULL";

    private static final String ADDRESSES = "SELECT e.id FROM EmailAddress e, Identity i"
            + " WHERE i.id = e.identity AND i.account = :account AND e.address LIKE :any";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** {@code ravi.limits.domains}: how many domains of its own an account may have. */
    @Inject
    @ConfigProperty(name = "ravi.limits.domains", defaultValue = "50")
    long most;

    /** The domains of an account, oldest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<DomainAnswer> list(Caller caller) {
        return of(caller).stream().map(OwnDomain::answer).toList();
    }

    /** Adds a domain, unproved; none where the account has it already. */
    public Optional<NewDomainAnswer> add(Caller caller, String domain) {
        if (!ofOthers(caller, domain).isEmpty()) {
            throw new DomainTaken();
        }
        if (byName(caller, domain).isPresent()) {
            return Optional.empty();
        }
        if (of(caller).size() >= most) {
            throw new Refusal(Refusal.Reason.CONFLICT, "This account has " + most + " domains. Remove some first.");
        }
        var uuid = UUID.randomUUID();
        boolean added = database.createNativeQuery(ADD)
                        .setParameter(1, uuid.toString())
                        .setParameter(2, caller.account())
                        .setParameter(3, domain)
                        .setParameter(4, RandomToken.next())
                        .setParameter(5, InstantColumn.text(clock.instant()))
                        .executeUpdate()
                == 1;
        if (added) {
            audit.record(caller, Action.DOMAIN_ADDED, uuid);
        }
        return added ? byName(caller, domain).map(NewDomainAnswer::of) : Optional.empty();
    }

    /** A domain of the account by its name. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public NewDomainAnswer get(Caller caller, String domain) {
        return byName(caller, domain).map(NewDomainAnswer::of).orElseThrow(NotFound::new);
    }

    /** What the account has to publish for a domain; none where it is proved. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Challenge> challenge(Caller caller, UUID uuid) {
        var own = find(caller, uuid, LockModeType.NONE);
        return own.isProved() ? Optional.empty() : Optional.of(own.challenge());
    }

    /** Notes that the record was found; of several accounts that run the same DNS, the first gets the domain. */
    public DomainAnswer prove(Caller caller, UUID uuid) {
        int changed = database.createNativeQuery(PROVE)
                .setParameter(1, caller.account())
                .setParameter(2, uuid.toString())
                .executeUpdate();
        var own = find(caller, uuid, LockModeType.NONE);
        if (!own.isProved()) {
            throw new DomainTaken();
        }
        if (changed == 1) {
            audit.record(caller, Action.DOMAIN_VERIFIED, uuid);
        }
        return own.answer();
    }

    /**
     * Removes a domain without addresses. Those of deleted identities count until these are destroyed: they may be restored,
     * and would get mail for a domain that is somebody else's by then.
     */
    public UUID remove(Caller caller, UUID uuid) {
        var own = find(caller, uuid, LockModeType.PESSIMISTIC_WRITE);
        if (isUsed(caller, own)) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "An identity has an address in this domain. Delete and purge the identity first.");
        }
        database.remove(own);
        database.flush();
        audit.record(caller, Action.DOMAIN_REMOVED, uuid);
        return uuid;
    }

    /** Seen by whoever holds the row's lock: nobody is given an address without it. */
    private boolean isUsed(Caller caller, OwnDomain own) {
        return !database.createQuery(ADDRESSES, Long.class)
                .setParameter("account", caller.account())
                .setParameter("any", "%@" + own.domain())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private List<OwnDomain> of(Caller caller) {
        return database.createNamedQuery(OwnDomain.BY_ACCOUNT, OwnDomain.class)
                .setParameter("account", caller.account())
                .getResultList();
    }

    private Optional<OwnDomain> byName(Caller caller, String domain) {
        return database.createNamedQuery(OwnDomain.BY_NAME, OwnDomain.class)
                .setParameter("account", caller.account())
                .setParameter("domain", domain)
                .getResultStream()
                .findFirst();
    }

    private List<Long> ofOthers(Caller caller, String domain) {
        return database.createNamedQuery(OwnDomain.OF_OTHERS, Long.class)
                .setParameter("account", caller.account())
                .setParameter("domain", domain)
                .getResultList();
    }

    private OwnDomain find(Caller caller, UUID uuid, LockModeType lock) {
        return database.createNamedQuery(OwnDomain.BY_UUID, OwnDomain.class)
                .setParameter("account", caller.account())
                .setParameter("uuid", uuid)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
