package id.ravi.apikeys;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.persistence.OldRows;
import id.ravi.problem.Forbidden;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends keys before their time. A revoked key is dead at once on this node and within a second on every other one, and stays
 * listed for 90 days.
 */
@Stateless
public class KeyRevocations {
    private static final Duration KEPT = Duration.ofDays(90);

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    Event<KeysChanged> changed;

    @Inject
    AuditLog audit;

    @Inject
    OldRows old;

    @Inject
    Clock clock;

    /** Revokes a key of an identity in scope; a key of an identity revokes itself and no other one. */
    @RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
    public UUID revokeIdentityKey(Caller caller, Scope scope, UUID uuid, LockModeType lock) {
        if (caller.identity().isPresent()) {
            requireItself(caller, uuid);
        }
        return revoke(caller, KeyQueries.identityKey(database, scope, uuid, lock));
    }

    /** Revokes a key of the caller's account; a key of the account revokes itself and no other one. */
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    public UUID revokeManagementKey(Caller caller, UUID uuid, LockModeType lock) {
        if (caller.key().isPresent()) {
            requireItself(caller, uuid);
        }
        return revoke(caller, KeyQueries.managementKey(database, caller.account(), uuid, lock));
    }

    /** Revokes a key that somebody found where it does not belong; of any other text nothing happens. */
    @PermitAll
    public Optional<UUID> revokeLeaked(KeyText key, String url, String address, LockModeType lock) {
        var leaked = database.createNamedQuery(ApiKey.BY_DIGEST, ApiKey.class)
                .setParameter("digest", key.digest())
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .filter(found -> found.isUsable(clock.instant()));
        leaked.ifPresent(found -> found.leak(url, clock.instant()));
        return leaked.map(found -> revoked(found.finder(address), Action.KEY_LEAKED, found));
    }

    /** Revokes all keys of an identity whose row the transaction has locked, so that none is made meanwhile. */
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    public void revokeKeysOf(Caller caller, long identity) {
        database.createNamedQuery(ApiKey.REVOKE_ALL)
                .setParameter("account", caller.account())
                .setParameter("identity", identity)
                .setParameter("now", clock.instant())
                .setParameter("reason", ApiKey.Reason.IDENTITY_DELETED)
                .executeUpdate();
        changed.fire(KeysChanged.ofIdentity(identity));
    }

    /** Removes what was revoked or has expired 90 days ago. */
    @PermitAll
    @Schedule(hour = "*", minute = "*", second = "17", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void forgetOld() {
        var before = clock.instant().minus(KEPT);
        old.remove("api_key", "revoked", before);
        old.remove("api_key", "expires", before);
    }

    /** Before anything is looked up, so that the answer tells nothing about the other key. */
    private static void requireItself(Caller caller, UUID uuid) {
        if (!caller.key().equals(Optional.of(uuid))) {
            throw new Forbidden();
        }
    }

    private UUID revoke(Caller caller, Optional<ApiKey> found) {
        var key = found.filter(known -> known.isUsable(clock.instant())).orElseThrow(NoSuchKey::new);
        key.revoke(ApiKey.Reason.REVOKED, clock.instant());
        return revoked(caller, Action.KEY_REVOKED, key);
    }

    private UUID revoked(Caller caller, Action action, ApiKey key) {
        database.flush();
        audit.record(caller, action, key.uuid());
        changed.fire(new KeysChanged(holder -> holder.key().equals(key.uuid())));
        return key.uuid();
    }
}
