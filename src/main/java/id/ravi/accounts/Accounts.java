package id.ravi.accounts;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scheme;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.problem.Forbidden;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps the accounts. Every method that writes is one transaction; the others read without one. */
@Stateless
public class Accounts {
    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    Event<AccountCreated> created;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Finds the account of a subject that was authenticated, or nothing before its first sign-in. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Account> find(String issuer, String subject) {
        return database.createNamedQuery(Account.BY_SUBJECT, Account.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** Finds an account by its uuid, which is the subject of our own tokens. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Account> find(UUID uuid) {
        return database.createNamedQuery(Account.BY_UUID, Account.class)
                .setParameter("uuid", uuid)
                .getResultStream()
                .findFirst();
    }

    /**
     * Makes the account of a subject that signs in for the first time, by that scheme and from that address.
     *
     * <p>Two first sign-ins at once: the second fails with a duplicate and finds the account when it looks again.
     */
    @PermitAll
    public Account create(String issuer, String subject, Scheme scheme, String address) {
        var account = new Account(issuer, subject, clock.instant());
        database.persist(account);
        database.flush();
        var owner = Caller.owner(account.id(), account.uuid(), scheme, Set.of(Role.OWNER), address);
        audit.record(owner, Action.ACCOUNT_CREATED, account.uuid());
        created.fire(new AccountCreated(owner));
        return account;
    }

    /** What an account says of itself; only for whoever was found to be it. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Profile profile(long account) {
        return find(account, LockModeType.NONE).profile();
    }

    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    public Profile change(Caller caller, ProfileChange change, LockModeType lock) {
        var account = find(caller.account(), lock);
        account.apply(change);
        database.flush();
        audit.record(caller, Action.ACCOUNT_CHANGED, account.uuid());
        return account.profile();
    }

    /** A user of the realm who is no owner has no account. */
    private Account find(long id, LockModeType lock) {
        var account = database.find(Account.class, id, lock);
        if (account == null) {
            throw new Forbidden();
        }
        return account;
    }
}
