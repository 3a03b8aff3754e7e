package id.ravi.secrets;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.audit.ReadLog;
import id.ravi.encryption.Sealer;
import id.ravi.identities.Identities;
import id.ravi.persistence.Violations;
import id.ravi.problem.InvalidFields;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the secrets of identities. Every method leaves one entry in the audit log, and each that writes is one
 * transaction; a read is one statement and saves the database the rest.
 */
@Stateless
@RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
public class SecretStore {
    private static final int PAGE = 50;

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    Identities identities;

    @Inject
    Sealer sealer;

    @Inject
    AuditLog audit;

    @Inject
    ReadLog reads;

    @Inject
    Clock clock;

    /** A page of the secrets in scope, newest first, so that a list of any length costs the memory of one page. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public SecretPage page(Caller caller, Scope scope, KeyFilter filter, Optional<SecretPage.Cursor> after) {
        if (filter.impossible()) {
            return SecretPage.EMPTY;
        }
        var found = SecretQueries.newest(database, scope, filter, after, PAGE);
        if (found.isEmpty()) {
            return SecretPage.EMPTY;
        }
        reads.reading(
                caller, Action.SECRETS_READ, found.stream().map(Secret::uuid).toList());
        var last = found.get(found.size() - 1);
        return new SecretPage(
                found.stream().map(this::open).toList(),
                found.size() < PAGE ? Optional.empty() : Optional.of(new SecretPage.Cursor(last.created(), last.id())));
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public SecretEntry get(Caller caller, Scope scope, UUID uuid) {
        var secret = find(scope, uuid, LockModeType.NONE);
        reads.reading(caller, Action.SECRETS_READ, List.of(uuid));
        return open(secret);
    }

    public SecretEntry create(Caller caller, Scope scope, SecretForm form) {
        var owner = identities.target(scope, form.identity(), form.errors());
        form.errors().refuseIfAny();
        var secret = new Secret(owner.orElseThrow(), form.key().orElseThrow(), clock.instant());
        seal(secret, form.value().orElse(""), form.notes().orElse(""));
        database.persist(secret);
        return written(caller, Action.SECRET_CREATED, secret);
    }

    /** Changes what the form holds and keeps the rest. Under another identity everything is sealed anew. */
    public SecretEntry update(Caller caller, Scope scope, UUID uuid, SecretForm form, LockModeType lock) {
        var secret = find(scope, uuid, lock);
        var owner = form.identity().flatMap(id -> identities.target(scope, form.identity(), form.errors()));
        form.errors().refuseIfAny();
        var before = open(secret);
        owner.ifPresent(secret::moveTo);
        form.key().ifPresent(secret::rename);
        seal(secret, form.value().orElse(before.value()), form.notes().orElse(before.notes()));
        secret.touch(clock.instant());
        return written(caller, Action.SECRET_CHANGED, secret);
    }

    public void delete(Caller caller, Scope scope, UUID uuid, LockModeType lock) {
        database.remove(find(scope, uuid, lock));
        database.flush();
        audit.record(caller, Action.SECRET_DELETED, uuid);
    }

    private Secret find(Scope scope, UUID uuid, LockModeType lock) {
        return SecretQueries.find(database, scope, uuid, lock).orElseThrow(NoSuchSecret::new);
    }

    private void seal(Secret secret, String value, String notes) {
        secret.sealValue(sealer.seal(secret.valueBinding(), value));
        secret.sealNotes(sealer.seal(secret.notesBinding(), notes));
    }

    private SecretEntry open(Secret secret) {
        return secret.entry(
                sealer.open(secret.valueBinding(), secret.value()), sealer.open(secret.notesBinding(), secret.notes()));
    }

    private SecretEntry written(Caller caller, Action action, Secret secret) {
        try {
            database.flush();
        } catch (PersistenceException e) {
            if (Violations.isDuplicate(e)) {
                throw new InvalidFields("key", "A secret with this key already exists for this identity.");
            }
            throw e;
        }
        audit.record(caller, action, secret.uuid());
        return open(secret);
    }
}
