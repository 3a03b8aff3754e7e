package id.ravi.apikeys;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.problem.Refusal;
import jakarta.annotation.security.PermitAll;
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

/** Makes, knows and names API keys. */
@Stateless
public class ApiKeys {
    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** {@code ravi.limits.keys}: usable keys of an identity, or of an account itself. */
    @Inject
    @ConfigProperty(name = "ravi.limits.keys", defaultValue = "1000")
    long most;

    /** Makes a key of the caller's account that is good until it is revoked. */
    @RolesAllowed(Role.OWNER)
    public MintedKey mintManagementKey(Caller caller, String label) {
        return mintManagementKey(caller, KeyForm.labelled(label));
    }

    /** Makes a key of the caller's account. */
    @RolesAllowed(Role.OWNER)
    public MintedKey mintManagementKey(Caller caller, KeyForm form) {
        return mint(caller, KeyText.MANAGEMENT_PREFIX, Optional.empty(), form);
    }

    /** Makes a key, good until it is revoked, of an identity that the caller was found to own. */
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    public MintedKey mintIdentityKey(Caller caller, long identity, String label) {
        return mintIdentityKey(caller, identity, KeyForm.labelled(label));
    }

    /** Makes a key of an identity that the caller was found to own. */
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    public MintedKey mintIdentityKey(Caller caller, long identity, KeyForm form) {
        return mint(caller, KeyText.IDENTITY_PREFIX, Optional.of(identity), form);
    }

    /** The keys of the identities in scope, newest first; of those revoked or expired the last 1,000. */
    @RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ListedKey> identityKeys(Scope scope) {
        return KeyQueries.identityKeys(database, scope, clock.instant());
    }

    /** The keys of the caller's account itself, newest first; of those revoked or expired the last 1,000. */
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ListedKey> managementKeys(Caller caller) {
        return KeyQueries.managementKeys(database, caller.account(), clock.instant());
    }

    /** Gives a key of an identity in scope another label; a revoked key keeps the one it has. */
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    public ListedKey relabelIdentityKey(Caller caller, Scope scope, UUID uuid, KeyForm form, LockModeType lock) {
        var key = relabel(caller, KeyQueries.identityKey(database, scope, uuid, lock), form);
        var identity = database.createNamedQuery(ApiKey.IDENTITY_UUID, UUID.class)
                .setParameter("identity", key.identity().orElseThrow())
                .getSingleResult();
        return key.listed(Optional.of(identity));
    }

    /** Gives a key of the caller's account itself another label; a revoked key keeps the one it has. */
    @RolesAllowed(Role.OWNER)
    public ListedKey relabelManagementKey(Caller caller, UUID uuid, KeyForm form, LockModeType lock) {
        var found = KeyQueries.managementKey(database, caller.account(), uuid, lock);
        return relabel(caller, found, form).listed(Optional.empty());
    }

    private ApiKey relabel(Caller caller, Optional<ApiKey> found, KeyForm form) {
        var key = found.orElseThrow(NoSuchKey::new);
        form.errors().refuseIfAny();
        form.label().ifPresent(key::relabel);
        database.flush();
        audit.record(caller, Action.KEY_CHANGED, key.uuid());
        return key;
    }

    /**
     * Makes a key, of an identity or else of the account, that its owner approved in an earlier request.
     *
     * <p>Asks for no role, because whoever acts upon an approval is nobody to the container: the approver must have been
     * found in the database, and be the owner of the identity.
     */
    @PermitAll
    public MintedKey mintApproved(Caller approver, Optional<Long> identity, String label) {
        return identity.map(row -> mintIdentityKey(approver, row, label))
                .orElseGet(() -> mintManagementKey(approver, label));
    }

    private void requireRoom(Caller caller, Optional<Long> identity) {
        if (KeyQueries.countUsable(database, caller.account(), identity, clock.instant()) >= most) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT, "There are " + most + " usable keys of this kind. Revoke some first.");
        }
    }

    private MintedKey mint(Caller caller, String prefix, Optional<Long> identity, KeyForm form) {
        requireRoom(caller, identity);
        var key = KeyText.random(prefix);
        var row = new ApiKey(key, caller.account(), identity, form, clock.instant());
        database.persist(row);
        var minted = row.minted(key);
        audit.record(caller, Action.KEY_CREATED, minted.uuid());
        return minted;
    }
}
