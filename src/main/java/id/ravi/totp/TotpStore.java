package id.ravi.totp;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.audit.ReadLog;
import id.ravi.identities.Targets;
import id.ravi.listing.Page;
import id.ravi.payload.Fields;
import id.ravi.problem.FieldErrors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the entries of identities. What writes is one transaction with its entries in the audit log; a read is one statement,
 * and its entry is written with others.
 */
@Stateless
@RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
public class TotpStore {
    private static final int PAGE = 20;

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    TotpRows rows;

    @Inject
    Targets targets;

    @Inject
    TotpSealing sealing;

    @Inject
    AuditLog audit;

    @Inject
    ReadLog reads;

    @Inject
    Clock clock;

    /** A page of the entries in scope, newest first and still sealed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<SealedTotp> page(Caller caller, Scope scope, Optional<Page.Cursor> after) {
        sealing.requireAvailable();
        var page = Page.of(rows.newest(scope, after, PAGE + 1), PAGE, SealedTotp::cursor);
        if (!page.rows().isEmpty()) {
            reads.reading(
                    caller,
                    Action.TOTP_READ,
                    page.rows().stream().map(SealedTotp::uuid).toList());
        }
        return page;
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public TotpAnswer get(Caller caller, Scope scope, UUID uuid) {
        var entry = rows.byUuid(scope, uuid).orElseThrow(NoSuchTotp::new);
        reads.reading(caller, Action.TOTP_READ, List.of(uuid));
        return sealing.open(entry);
    }

    /** Keeps all entries of the form, or none. */
    public List<TotpAnswer> create(Caller caller, Scope scope, NewTotp form) {
        var target = targets.ofNew(scope, form.identity(), form.errors());
        target.ifPresent(owner -> requirePassword(owner.id(), form.password(), form.errors()));
        target.ifPresent(form::refusePlaintext);
        form.errors().refuseIfAny();
        var owner = target.orElseThrow();
        var answers = new ArrayList<TotpAnswer>();
        for (var draft : form.drafts()) {
            var entry = new TotpEntry(owner.id(), draft, clock.instant());
            entry.link(form.password());
            sealing.seal(entry, owner.uuid(), draft.accountName(), draft.seed());
            database.persist(entry);
            // One at a time, so that their rows have the order of the export.
            database.flush();
            audit.record(caller, Action.TOTP_CREATED, entry.uuid());
            answers.add(sealing.open(entry.sealed(owner.uuid())));
        }
        return answers;
    }

    /** Changes what the form holds and keeps the rest. Under another identity everything is sealed anew. */
    public TotpAnswer update(Caller caller, Scope scope, UUID uuid, TotpChange form, LockModeType lock) {
        var found = find(scope, uuid, lock);
        var entry = found.entry();
        var before = found.sealed();
        var names = form.names();
        var target = form.identity().flatMap(id -> targets.named(scope, id, form.errors()));
        long identity = target.map(owner -> owner.id()).orElse(before.identity());
        requirePassword(identity, names.password(), form.errors());
        form.errors().refuseIfAny();
        var secret = sealing.secret(before);
        target.filter(other -> other.id() != before.identity())
                .ifPresent(other -> other.refusePlaintext(form.errors(), "secret", Optional.of(secret)));
        form.errors().refuseIfAny();
        var accountName = names.accountName().orElseGet(() -> sealing.accountName(before));
        if (identity != before.identity()) {
            entry.moveTo(identity);
        }
        names.issuer().ifPresent(entry::issuedBy);
        if (names.unlinked() || names.password().isPresent()) {
            entry.link(names.password());
        } else {
            entry.link(entry.link().filter(password -> TotpQueries.hasPassword(database, identity, password)));
        }
        var owner = target.map(other -> other.uuid()).orElse(found.identity());
        sealing.seal(entry, owner, accountName, secret);
        entry.touch(clock.instant());
        database.flush();
        audit.record(caller, Action.TOTP_CHANGED, uuid);
        return sealing.open(entry.sealed(owner));
    }

    /** Deletes nothing while the server cannot read: whoever looks would not know what is lost. */
    public void delete(Caller caller, Scope scope, UUID uuid, LockModeType lock) {
        sealing.requireAvailable();
        database.remove(find(scope, uuid, lock).entry());
        database.flush();
        audit.record(caller, Action.TOTP_DELETED, uuid);
    }

    private TotpQueries.Found find(Scope scope, UUID uuid, LockModeType lock) {
        return TotpQueries.find(database, scope, uuid, lock).orElseThrow(NoSuchTotp::new);
    }

    private void requirePassword(long identity, Optional<UUID> password, FieldErrors errors) {
        password.filter(uuid -> !TotpQueries.hasPassword(database, identity, uuid))
                .ifPresent(uuid -> errors.add("password", Fields.unknownPk(uuid)));
    }
}
