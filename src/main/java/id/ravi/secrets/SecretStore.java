package id.ravi.secrets;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.audit.ReadLog;
import id.ravi.identities.Targets;
import id.ravi.listing.Page;
import id.ravi.problem.DatabaseFailure;
import id.ravi.problem.InvalidFields;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
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
 * Keeps the secrets of identities. What writes is one transaction with its entry in the audit log; a read is one statement,
 * and its entry is written with others.
 */
@Stateless
@RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
public class SecretStore {
    private static final int PAGE = 20;

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    SecretRows rows;

    @Inject
    SecretReads recent;

    @Inject
    Event<SecretReads.Changed> changes;

    @Inject
    Targets targets;

    @Inject
    SecretSealing sealing;

    @Inject
    AuditLog audit;

    @Inject
    ReadLog reads;

    @Inject
    Clock clock;

    /** A page of the secrets in scope, newest first and still sealed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<SealedSecret> page(Caller caller, Scope scope, KeyFilter filter, Optional<Page.Cursor> after) {
        sealing.requireAvailable();
        var found = filter.impossible() ? List.<SealedSecret>of() : found(scope, filter, after);
        var page = Page.of(found, PAGE, SealedSecret::cursor);
        if (!page.rows().isEmpty()) {
            reads.reading(
                    caller,
                    Action.SECRETS_READ,
                    page.rows().stream().map(SealedSecret::uuid).toList());
        }
        return page;
    }

    /** A page, and one more if there is one: who has just as many as fill a page is not asked for again. */
    private List<SealedSecret> found(Scope scope, KeyFilter filter, Optional<Page.Cursor> after) {
        return filter.key().isPresent() && scope.identity().isPresent()
                ? recent.byKey(scope, filter).stream().toList()
                : rows.newest(scope, filter, after, PAGE + 1);
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public SecretEntry get(Caller caller, Scope scope, UUID uuid) {
        var secret = recent.byUuid(scope, uuid).orElseThrow(NoSuchSecret::new);
        reads.reading(caller, Action.SECRETS_READ, List.of(uuid));
        return sealing.open(secret);
    }

    public SecretEntry create(Caller caller, Scope scope, SecretForm form) {
        var found = targets.ofNew(scope, form.identity(), form.errors());
        found.ifPresent(form::refusePlaintext);
        form.errors().refuseIfAny();
        var row = new Secret(found.orElseThrow(), form.key().orElseThrow(), clock.instant());
        var secret = new OwnedSecret(row, found.orElseThrow());
        var value = form.value().orElse("");
        var notes = form.notes().orElse("");
        sealing.seal(secret, value, notes);
        database.persist(row);
        return written(caller, Action.SECRET_CREATED, secret, value, notes);
    }

    /** Changes what the form holds and keeps the rest. Under another identity everything is sealed anew. */
    public SecretEntry update(Caller caller, Scope scope, UUID uuid, SecretForm form, LockModeType lock) {
        var secret = find(scope, uuid, lock);
        var owner = form.identity().flatMap(id -> targets.named(scope, id, form.errors()));
        form.refusePlaintext(owner.orElse(secret.owner()));
        form.errors().refuseIfAny();
        var before = changing(secret);
        var open = sealing.open(before);
        var value = form.value().orElse(open.value());
        var notes = form.notes().orElse(open.notes());
        owner.filter(other -> other.id() != before.identity())
                .ifPresent(other -> form.refusePlaintext(other, value, notes));
        form.errors().refuseIfAny();
        form.key().ifPresent(secret.row()::rename);
        if (owner.isPresent()) {
            secret = secret.movedTo(owner.get());
            sealing.seal(secret, value, notes);
        } else {
            sealing.sealChanged(secret, form.value(), form.notes());
        }
        secret.row().touch(clock.instant());
        return written(caller, Action.SECRET_CHANGED, secret, value, notes);
    }

    /** Deletes nothing while the server cannot read: whoever looks would not know what is lost. */
    public void delete(Caller caller, Scope scope, UUID uuid, LockModeType lock) {
        sealing.requireAvailable();
        var secret = find(scope, uuid, lock);
        changing(secret);
        database.remove(secret.row());
        database.flush();
        audit.record(caller, Action.SECRET_DELETED, uuid);
    }

    private OwnedSecret find(Scope scope, UUID uuid, LockModeType lock) {
        return SecretQueries.find(database, scope, uuid, lock).orElseThrow(NoSuchSecret::new);
    }

    /** What it was before; whoever remembers that forgets it when the transaction has ended. */
    private SealedSecret changing(OwnedSecret secret) {
        var before = secret.sealed();
        changes.fire(new SecretReads.Changed(before.uuid(), new SecretReads.Named(before.identity(), before.key())));
        return before;
    }

    private SecretEntry written(Caller caller, Action action, OwnedSecret secret, String value, String notes) {
        try {
            database.flush();
        } catch (PersistenceException e) {
            if (DatabaseFailure.isDuplicate(e)) {
                throw new InvalidFields("key", "A secret with this key already exists for this identity.");
            }
            throw e;
        }
        var now = secret.sealed();
        audit.record(caller, action, now.uuid());
        return now.entry(value, notes);
    }
}
