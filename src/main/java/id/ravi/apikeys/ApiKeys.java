package id.ravi.apikeys;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.problem.DatabaseFailure;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes and knows API keys. */
@Stateless
public class ApiKeys {
    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    KeyUses uses;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Whom the key means; revoked, expired and unknown keys, and those of deleted identities, mean nobody. One statement,
     * and a second one a minute.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<KeyHolder> holder(KeyText key) {
        var now = clock.instant();
        var found = database.createNamedQuery(ApiKey.USABLE, Object[].class)
                .setParameter("digest", key.digest())
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
        return found.map(columns -> {
            var row = (ApiKey) columns[0];
            if (row.isUseDue(now)) {
                noteUse(row, now);
            }
            return row.holder(columns[1] != null);
        });
    }

    /** A key is not refused because two nodes noted its use at once: the other one's note will do. */
    private void noteUse(ApiKey key, Instant now) {
        try {
            uses.note(key.id(), now);
        } catch (EJBException e) {
            if (!DatabaseFailure.isConflict(e)) {
                throw e;
            }
        }
    }

    /** Makes a key of the caller's account. */
    @RolesAllowed(Role.OWNER)
    public MintedKey mintManagementKey(Caller caller, String label) {
        return mint(caller, KeyText.MANAGEMENT_PREFIX, Optional.empty(), label);
    }

    /** Makes a key of an identity that the caller was found to own. */
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    public MintedKey mintIdentityKey(Caller caller, long identity, String label) {
        return mint(caller, KeyText.IDENTITY_PREFIX, Optional.of(identity), label);
    }

    /** Ends all keys of an identity whose row the transaction has locked, so that none is made meanwhile. */
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    public void revokeKeysOf(Caller caller, long identity) {
        database.createNamedQuery(ApiKey.REVOKE_ALL)
                .setParameter("account", caller.account())
                .setParameter("identity", identity)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private MintedKey mint(Caller caller, String prefix, Optional<Long> identity, String label) {
        var key = KeyText.random(prefix);
        var row = new ApiKey(key, caller.account(), identity, label, clock.instant());
        database.persist(row);
        var minted = row.minted(key);
        audit.record(caller, Action.KEY_CREATED, minted.uuid());
        return minted;
    }
}
