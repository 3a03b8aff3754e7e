package id.ravi.passwords;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.addresses.Addresses;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.audit.ReadLog;
import id.ravi.identities.Targets;
import id.ravi.listing.Page;
import id.ravi.passwordgenerator.PasswordGenerator;
import id.ravi.passwordhistory.PasswordHistory;
import id.ravi.passwordhistory.ReplacedPassword;
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

/**
 * Keeps the passwords of identities. What writes is one transaction with its entry in the audit log; a read is one
 * statement, and its entry is written with others.
 */
@Stateless
@RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
public class PasswordStore {
    private static final int PAGE = 20;

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    PasswordRows rows;

    @Inject
    Targets targets;

    @Inject
    Addresses addresses;

    @Inject
    PasswordGenerator generator;

    @Inject
    PasswordHistory history;

    @Inject
    PasswordSealing sealing;

    @Inject
    AuditLog audit;

    @Inject
    ReadLog reads;

    @Inject
    Clock clock;

    /** A page of the entries in scope, newest first and still sealed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<SealedPassword> page(Caller caller, Scope scope, DomainFilter filter, Optional<Page.Cursor> after) {
        sealing.requireAvailable();
        var found = filter.impossible() ? List.<SealedPassword>of() : rows.newest(scope, filter, after, PAGE + 1);
        var page = Page.of(found, PAGE, SealedPassword::cursor);
        if (!page.rows().isEmpty()) {
            reads.reading(
                    caller,
                    Action.PASSWORDS_READ,
                    page.rows().stream().map(SealedPassword::uuid).toList());
        }
        return page;
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public PasswordEntry get(Caller caller, Scope scope, UUID uuid) {
        var entry = rows.byUuid(scope, uuid).orElseThrow(NoSuchPassword::new);
        reads.reading(caller, Action.PASSWORDS_READ, List.of(uuid));
        return sealing.open(entry);
    }

    /** The passwords that an entry had before, newest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ReplacedPassword> history(Caller caller, Scope scope, UUID uuid) {
        sealing.requireAvailable();
        var earlier = PasswordQueries.earlier(database, scope, uuid, history::open);
        if (earlier.isEmpty() && rows.byUuid(scope, uuid).isEmpty()) {
            throw new NoSuchPassword();
        }
        reads.reading(caller, Action.PASSWORD_HISTORY_READ, List.of(uuid));
        return earlier;
    }

    /**
     * Without a password one is made; without a user name it is the identity's address, if it has one. An identity that wants
     * everything sealed gets neither.
     */
    public PasswordEntry create(Caller caller, Scope scope, PasswordForm form) {
        var target = targets.ofNew(scope, form.identity(), form.errors());
        target.ifPresent(form::refuseIncomplete);
        form.errors().refuseIfAny();
        var owner = target.orElseThrow();
        var texts = new PasswordTexts(
                form.username()
                        .filter(name -> !name.isEmpty())
                        .or(() -> addresses.of(owner.id()).filter(address -> !owner.e2eRequired()))
                        .orElse(""),
                form.password().filter(text -> !text.isEmpty()).orElseGet(generator::usual),
                form.notes().orElse(""));
        var password = new Password(owner.id(), form.domain().orElseThrow(), clock.instant());
        sealing.seal(password, owner.uuid(), texts);
        database.persist(password);
        database.flush();
        return written(caller, Action.PASSWORD_CREATED, password.sealed(owner.uuid()), texts);
    }

    /** Changes what the form holds and keeps the rest. Under another identity everything is sealed anew. */
    public PasswordEntry update(Caller caller, Scope scope, UUID uuid, PasswordForm form, LockModeType lock) {
        var found = find(scope, uuid, lock);
        var password = found.password();
        var target = form.identity().flatMap(id -> targets.named(scope, id, form.errors()));
        form.refusePlaintext(target.orElse(found.owner()));
        form.errors().refuseIfAny();
        var before = sealing.texts(password.sealed(found.owner().uuid()));
        var texts = form.over(before);
        target.filter(other -> other.id() != found.owner().id()).ifPresent(other -> form.refusePlaintext(other, texts));
        form.errors().refuseIfAny();
        form.domain().ifPresent(password::moveToSite);
        target.ifPresent(owner -> password.moveTo(owner.id()));
        var identity = target.map(owner -> owner.uuid()).orElse(found.owner().uuid());
        sealing.seal(password, identity, texts);
        password.touch(clock.instant());
        database.flush();
        var after = password.sealed(identity);
        if (!identity.equals(found.owner().uuid())) {
            history.move(after.id(), found.owner().uuid(), identity);
        }
        if (!texts.password().equals(before.password())) {
            history.keep(after.id(), identity, before.password(), after.updated());
        }
        return written(caller, Action.PASSWORD_CHANGED, after, texts);
    }

    /** Deletes nothing while the server cannot read: whoever looks would not know what is lost. */
    public void delete(Caller caller, Scope scope, UUID uuid, LockModeType lock) {
        sealing.requireAvailable();
        database.remove(find(scope, uuid, lock).password());
        database.flush();
        audit.record(caller, Action.PASSWORD_DELETED, uuid);
    }

    private PasswordQueries.Found find(Scope scope, UUID uuid, LockModeType lock) {
        return PasswordQueries.find(database, scope, uuid, lock).orElseThrow(NoSuchPassword::new);
    }

    private PasswordEntry written(Caller caller, Action action, SealedPassword entry, PasswordTexts texts) {
        audit.record(caller, action, entry.uuid());
        return entry.entry(texts);
    }
}
