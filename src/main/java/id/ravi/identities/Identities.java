package id.ravi.identities;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.access.Selection;
import id.ravi.apikeys.ApiKeys;
import id.ravi.payload.Fields;
import id.ravi.problem.FieldErrors;
import id.ravi.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the identities of accounts, and tells what of them a request reaches. What writes is one transaction. */
@Stateless
@RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
public class Identities {
    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    IdentityCreation creation;

    @Inject
    ApiKeys apiKeys;

    /**
     * What the caller reaches with what it selects; a selection that it does not own is not found (404), never an empty
     * list that would hide the mistake.
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Scope scope(Caller caller, Selection selection) {
        var reach = new Scope(caller.account(), caller.identity());
        return selection
                .identity()
                .map(uuid -> new Scope(
                        caller.account(), Optional.of(find(reach, uuid).id())))
                .orElse(reach);
    }

    /**
     * The identity under which something new is kept: the one named by its id, else the one in reach, else the account's
     * first. What cannot be resolved is added to the errors, in the same words for unknown and foreign.
     */
    public Optional<Identity> target(Scope scope, Optional<Long> named, FieldErrors errors) {
        var found = query(scope, "", named).setMaxResults(1).getResultStream().findFirst();
        if (found.isEmpty()) {
            errors.add("identity", named.map(Fields::unknownPk).orElse("No identity found for this user."));
        }
        return found;
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<IdentityAnswer> list(Scope scope) {
        return query(scope, "", Optional.empty())
                .getResultStream()
                .map(Identity::answer)
                .toList();
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public IdentityAnswer get(Scope scope, UUID uuid) {
        return find(scope, uuid).answer();
    }

    /** Finds an identity in reach by its uuid, or refuses with 404. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Identity find(Scope scope, UUID uuid) {
        return byUuid(scope, uuid).orElseThrow(NoSuchIdentity::new);
    }

    /** Makes an identity with a data key of its own and a first API key. */
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    public CreatedIdentity create(Caller caller, NewIdentity wanted) {
        var identity = creation.create(caller, wanted.name().orElseGet(RealisticName::next));
        var key = apiKeys.mintIdentityKey(caller, identity.id(), "");
        return CreatedIdentity.of(identity.answer(), key.key());
    }

    /** Makes another key for an identity of the caller's account; an unknown one is a mistake in the body (400). */
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    public MintedIdentityKey mintKey(Caller caller, NewIdentityKey wanted) {
        var identity = byUuid(new Scope(caller.account(), caller.identity()), wanted.identity())
                .orElseThrow(() -> new Refusal(Refusal.Reason.INVALID, NoSuchIdentity.SENTENCE));
        return MintedIdentityKey.of(apiKeys.mintIdentityKey(caller, identity.id(), wanted.label()), identity.uuid());
    }

    private Optional<Identity> byUuid(Scope scope, UUID uuid) {
        return query(scope, " AND i.uuid = :uuid", Optional.empty())
                .setParameter("uuid", uuid)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Identity> query(Scope scope, String condition, Optional<Long> named) {
        var narrowed = scope.identity().isPresent() ? " AND i.id = :scope" : "";
        var pinned = named.isPresent() ? " AND i.id = :named" : "";
        var query = database.createQuery(
                        "SELECT i FROM Identity i WHERE i.account = :account AND i.deleted IS NULL" + narrowed + pinned
                                + condition + " ORDER BY i.id",
                        Identity.class)
                .setParameter("account", scope.account());
        scope.identity().ifPresent(id -> query.setParameter("scope", id));
        named.ifPresent(id -> query.setParameter("named", id));
        return query;
    }
}
