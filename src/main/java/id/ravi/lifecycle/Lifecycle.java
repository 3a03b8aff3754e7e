package id.ravi.lifecycle;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.apikeys.KeyRevocations;
import id.ravi.apikeys.KeysChanged;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.identities.Identities;
import id.ravi.identities.IdentityAnswer;
import id.ravi.identities.IdentityDeleted;
import id.ravi.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/**
 * Takes identities from one state to another. Every method is one transaction; what is in the wanted state already stays as
 * it is, and the audit log says nothing.
 */
@Stateless
@RolesAllowed(Role.OWNER)
public class Lifecycle {
    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    Identities identities;

    @Inject
    KeyRevocations keys;

    @Inject
    Event<KeysChanged> changed;

    @Inject
    Event<IdentityDeleted> deleted;

    @Inject
    Destruction destruction;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Stops the keys of an identity; an agent may stop its own. */
    @RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
    public IdentityAnswer freeze(Caller caller, Scope scope, UUID uuid) {
        var change = "i.frozen = :now WHERE i.frozen IS NULL AND i.deleted IS NULL";
        return changeKeys(caller, scope, uuid, change, Action.IDENTITY_FROZEN);
    }

    /** Lets the keys of an identity work again. */
    public IdentityAnswer unfreeze(Caller caller, Scope scope, UUID uuid) {
        var change = "i.frozen = NULL WHERE i.frozen IS NOT NULL AND i.deleted IS NULL";
        return changeKeys(caller, scope, uuid, change, Action.IDENTITY_UNFROZEN);
    }

    /** Ends all keys of an identity, also those that are being made, and hides it with all that is its. */
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    public UUID delete(Caller caller, Scope scope, UUID uuid) {
        var identity = identities.find(scope, uuid, LockModeType.PESSIMISTIC_WRITE);
        keys.revokeKeysOf(caller, identity.id());
        update(scope, uuid, "i.deleted = :now WHERE i.deleted IS NULL");
        deleted.fire(new IdentityDeleted(identity.id()));
        audit.record(caller, Action.IDENTITY_DELETED, uuid);
        return uuid;
    }

    /** Brings a deleted identity back with all that is its, but for its keys: they stay dead. */
    public IdentityAnswer restore(Caller caller, Scope scope, UUID uuid) {
        var change = "i.deleted = NULL WHERE i.deleted IS NOT NULL";
        if (update(scope, uuid, change)) {
            // Another node may have made one while this identity was being deleted.
            keys.revokeKeysOf(caller, identities.find(scope, uuid).id());
            audit.record(caller, Action.IDENTITY_RESTORED, uuid);
        }
        return identities.get(scope, uuid);
    }

    /** Destroys a deleted identity before its time, for good. */
    public UUID purge(Caller caller, Scope scope, UUID uuid) {
        if (!destruction.destroyDeleted(caller, uuid)) {
            identities.find(scope, uuid);
            throw new Refusal(Refusal.Reason.CONFLICT, "Delete the identity first.");
        }
        return uuid;
    }

    private IdentityAnswer changeKeys(Caller caller, Scope scope, UUID uuid, String change, Action action) {
        var answer = change(caller, scope, uuid, change, action);
        changed.fire(KeysChanged.ofIdentity(identities.find(scope, uuid).id()));
        return answer;
    }

    /**
     * Answers the identity as it is now, whether or not there was anything to change; 404 when there is none. To be called
     * before the transaction loads the identity, which would otherwise be told as it was.
     */
    private IdentityAnswer change(Caller caller, Scope scope, UUID uuid, String change, Action action) {
        if (update(scope, uuid, change)) {
            audit.record(caller, action, uuid);
        }
        return identities.get(scope, uuid);
    }

    /** Whether the row was in the state that the change starts from. One statement, so that of two at once one succeeds. */
    private boolean update(Scope scope, UUID uuid, String change) {
        var narrowed = scope.identity().isPresent() ? " AND i.id = :scope" : "";
        var statement = database.createQuery("UPDATE Identity i SET i.updated = :now, " + change
                        + " AND i.account = :account AND i.uuid = :uuid" + narrowed)
                .setParameter("now", clock.instant())
                .setParameter("account", scope.account())
                .setParameter("uuid", uuid);
        scope.identity().ifPresent(id -> statement.setParameter("scope", id));
        return statement.executeUpdate() == 1;
    }
}
