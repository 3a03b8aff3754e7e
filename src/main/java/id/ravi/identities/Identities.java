package id.ravi.identities;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.apikeys.ApiKeys;
import id.ravi.apikeys.MintedKey;
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

/** Keeps the identities of accounts, and tells what of them a request reaches. What writes is one transaction. */
@Stateless
@RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
public class Identities {
    private static final String BY_UUID = " AND i.uuid = :uuid";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    IdentityCreation creation;

    @Inject
    ApiKeys apiKeys;

    @Inject
    E2eDemand e2eDemand;

    @Inject
    GracePeriod grace;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** {@code ravi.limits.identities}: how many identities an account may have. */
    @Inject
    @ConfigProperty(name = "ravi.limits.identities", defaultValue = "10000")
    long most;

    /** The part of a scope that is one identity, or 404. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Scope narrow(Scope scope, UUID identity) {
        return new Scope(scope.account(), Optional.of(find(scope, identity).id()));
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<IdentityAnswer> list(Scope scope) {
        return list(scope, IdentityQueries.ALIVE);
    }

    /** Those that were deleted and can still be restored. */
    @RolesAllowed(Role.OWNER)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<IdentityAnswer> listDeleted(Scope scope) {
        return list(scope, IdentityQueries.DELETED);
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public IdentityAnswer get(Scope scope, UUID uuid) {
        return IdentityQueries.withAddresses(database, scope, IdentityQueries.ALIVE + BY_UUID)
                .setParameter("uuid", uuid)
                .getResultStream()
                .map(row -> IdentityQueries.answer(row, grace))
                .findFirst()
                .orElseThrow(NoSuchIdentity::new);
    }

    /** The same for whoever was shown an assertion of that identity, and need not be anybody here. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public IdentityAnswer shown(Scope scope, UUID uuid) {
        return get(scope, uuid);
    }

    /** Finds an identity in reach by its uuid, or refuses with 404. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Identity find(Scope scope, UUID uuid) {
        return byUuid(scope, uuid, LockModeType.NONE).orElseThrow(NoSuchIdentity::new);
    }

    /**
     * The same in a transaction, with that lock. Whoever holds {@code PESSIMISTIC_WRITE} knows that it is not deleted
     * meanwhile.
     */
    public Identity find(Scope scope, UUID uuid, LockModeType lock) {
        return byUuid(scope, uuid, lock).orElseThrow(NoSuchIdentity::new);
    }

    /** Makes an identity with a data key and an address of its own and a first API key. */
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    public CreatedIdentity create(Caller caller, NewIdentity wanted) {
        requireRoom(caller);
        var identity = creation.create(caller, wanted);
        var key = apiKeys.mintIdentityKey(caller, identity.id(), "");
        var answer = get(new Scope(caller.account(), Optional.of(identity.id())), identity.uuid());
        return CreatedIdentity.of(answer, key.key());
    }

    /** Changes what the change holds and keeps the rest. */
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    public IdentityAnswer change(Caller caller, Scope scope, UUID uuid, IdentityChange change, LockModeType lock) {
        var identity = find(scope, uuid, lock);
        e2eDemand.apply(caller, identity, change);
        identity.rename(change.name().orElseGet(identity::name), clock.instant());
        database.flush();
        audit.record(caller, Action.IDENTITY_CHANGED, uuid);
        return get(scope, uuid);
    }

    /**
     * The identities of an owner who approved in an earlier request that they are told. Asks for no role, see {@link
     * ApiKeys#mintApproved}.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<IdentityAnswer> listApproved(Caller approver) {
        return list(new Scope(approver.account(), Optional.empty()));
    }

    /** Makes a key for an identity of an owner who approved that in an earlier request. Asks for no role, likewise. */
    @PermitAll
    public MintedKey mintApproved(Caller approver, UUID identity, String label) {
        var scope = new Scope(approver.account(), Optional.empty());
        var row = find(scope, identity, LockModeType.PESSIMISTIC_WRITE).id();
        return apiKeys.mintApproved(approver, Optional.of(row), label);
    }

    private void requireRoom(Caller caller) {
        if (IdentityQueries.count(database, caller.account()) >= most) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT, "This account has " + most + " identities. Delete and purge some first.");
        }
    }

    private List<IdentityAnswer> list(Scope scope, String state) {
        return IdentityQueries.withAddresses(database, scope, state)
                .getResultStream()
                .map(row -> IdentityQueries.answer(row, grace))
                .toList();
    }

    private Optional<Identity> byUuid(Scope scope, UUID uuid, LockModeType lock) {
        return IdentityQueries.identities(database, scope, IdentityQueries.ALIVE + BY_UUID)
                .setParameter("uuid", uuid)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
