package id.ravi.endtoend;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.problem.DatabaseFailure;
import id.ravi.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Keeps the keys of accounts, all pairs that ever were. A change is one transaction with its entry in the audit log. */
@Stateless
@RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
public class Configurations {
    /** More than anybody needs who changes a passphrase each week, and what an answer can hold. */
    private static final int MOST = 1_000;

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ConfigurationAnswer get(long account) {
        var all = all(account);
        if (all.isEmpty()) {
            throw new NotSetUp();
        }
        return ConfigurationAnswer.of(all);
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isSetUp(long account) {
        return database.createNamedQuery(Configuration.COUNT, Long.class)
                        .setParameter("account", account)
                        .getSingleResult()
                > 0;
    }

    /**
     * Puts a configuration in the place of the last one, or makes the first. Of two that do so at once, one is told (409):
     * it decided on what is no longer so.
     */
    @RolesAllowed(Role.OWNER)
    public ConfigurationAnswer change(Caller caller, ConfigurationForm form) {
        var all = all(caller.account());
        requireWrapping(form, all);
        form.errors().refuseIfAny();
        requireRoom(all);
        var now = clock.instant();
        int before = all.stream().findFirst().map(Configuration::number).orElse(0);
        var next = new Configuration(caller.account(), before, form, now);
        database.persist(next);
        all.stream().findFirst().ifPresent(last -> supersede(last, next, now));
        flush();
        audit.record(caller, Action.ENCRYPTION_CHANGED, next.uuid());
        return get(caller.account());
    }

    /**
     * What was sealed for other keys needs them. The same keys under an earlier passphrase open nothing more than they do
     * under the new one, but to whoever has learnt or guessed it.
     */
    private void supersede(Configuration last, Configuration next, Instant now) {
        if (last.hasKeysOf(next)) {
            database.remove(last);
        } else {
            last.replace(now);
        }
    }

    /** A client that knows nothing of a wrapped key has not opened it, so the new keys would not be those of the account. */
    private static void requireWrapping(ConfigurationForm form, List<Configuration> all) {
        boolean wraps =
                all.stream().findFirst().filter(Configuration::hasWrappedKey).isPresent();
        if (wraps && form.wrappedPrivateKey().isEmpty()) {
            form.errors().add("wrapped_private_key", "This field is required.");
        }
    }

    private static void requireRoom(List<Configuration> all) {
        if (all.size() >= MOST) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT, "The keys of this account were changed " + MOST + " times; no more fit.");
        }
    }

    private void flush() {
        try {
            database.flush();
        } catch (PersistenceException e) {
            if (DatabaseFailure.isDuplicate(e)) {
                throw new Refusal(
                        Refusal.Reason.CONFLICT,
                        "The keys of this account were changed at the same time. Read /api/encryption/ and decide anew.");
            }
            throw e;
        }
    }

    private List<Configuration> all(long account) {
        return database.createNamedQuery(Configuration.BY_ACCOUNT, Configuration.class)
                .setParameter("account", account)
                .getResultList();
    }
}
