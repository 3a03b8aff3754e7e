package id.ravi.contacts;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.audit.ReadLog;
import id.ravi.identities.Target;
import id.ravi.identities.Targets;
import id.ravi.listing.Page;
import id.ravi.problem.DatabaseFailure;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the contacts of identities. What writes is one transaction with its entry in the audit log; the entry of a read is
 * written with others.
 */
@Stateless
@RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
public class ContactStore {
    private static final int PAGE = 50;
    private static final int SEARCHED = 500;
    private static final String TAKEN = "A contact with this email or phone_number already exists for this identity.";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    ContactRows rows;

    @Inject
    ContactSealing sealing;

    @Inject
    Targets targets;

    @Inject
    AuditLog audit;

    @Inject
    ReadLog reads;

    @Inject
    Clock clock;

    /** {@code ravi.limits.contacts}: how many contacts an identity may have. */
    @Inject
    @ConfigProperty(name = "ravi.limits.contacts", defaultValue = "10000")
    long most;

    /** A page of the contacts in scope, newest first and still sealed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<SealedContact> page(Caller caller, Scope scope, Optional<Page.Cursor> after) {
        sealing.requireAvailable();
        var page = Page.of(rows.newest(scope, after, PAGE + 1), PAGE, SealedContact::cursor);
        if (!page.rows().isEmpty()) {
            read(caller, page.rows().stream().map(SealedContact::uuid).toList());
        }
        return page;
    }

    /** A page of those among which somebody searches; what is found is told by {@link #found}. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<SealedContact> searched(Scope scope, Optional<Page.Cursor> after) {
        sealing.requireAvailable();
        return Page.of(rows.newest(scope, after, SEARCHED + 1), SEARCHED, SealedContact::cursor);
    }

    /** Records that somebody is about to be told of what was found. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void found(Caller caller, List<ContactAnswer> contacts) {
        if (!contacts.isEmpty()) {
            read(caller, contacts.stream().map(ContactAnswer::uuid).toList());
        }
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ContactAnswer get(Caller caller, Scope scope, UUID uuid) {
        return told(caller, rows.byUuid(scope, uuid));
    }

    /** The one with exactly that address, in lower case, and that number, where they are given. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ContactAnswer find(Caller caller, Scope scope, Optional<String> email, Optional<String> phoneNumber) {
        return told(caller, rows.matching(scope, email, phoneNumber));
    }

    public ContactAnswer create(Caller caller, Scope scope, ContactForm form) {
        var target = targets.ofNew(scope, form.identity(), form.errors());
        var card = form.over(ContactCard.EMPTY);
        form.errors().refuseIfAny();
        var owner = target.orElseThrow();
        refuseTooMany(owner);
        var contact = new Contact(owner.id(), Contact.MANUAL, clock.instant());
        contact.trust(form.trusted().orElse(false));
        sealing.seal(contact, owner.uuid(), card);
        database.persist(contact);
        return written(caller, Action.CONTACT_CREATED, contact.sealed(owner.uuid()), card);
    }

    /** Changes what the form holds and keeps the rest. */
    public ContactAnswer update(Caller caller, Scope scope, UUID uuid, ContactForm form, LockModeType lock) {
        var found = find(scope, uuid, lock);
        var contact = found.contact();
        var owner = form.identity()
                .flatMap(id -> targets.named(scope, id, form.errors()))
                .orElse(found.owner());
        var card = form.over(sealing.card(contact.sealed(found.owner().uuid())));
        form.errors().refuseIfAny();
        if (owner.id() != found.owner().id()) {
            refuseTooMany(owner);
            contact.moveTo(owner.id());
        }
        form.trusted().ifPresent(contact::trust);
        sealing.seal(contact, owner.uuid(), card);
        contact.touch(clock.instant());
        return written(caller, Action.CONTACT_CHANGED, contact.sealed(owner.uuid()), card);
    }

    public void delete(Caller caller, Scope scope, UUID uuid, LockModeType lock) {
        sealing.requireAvailable();
        database.remove(find(scope, uuid, lock).contact());
        database.flush();
        audit.record(caller, Action.CONTACT_DELETED, uuid);
    }

    private ContactQueries.Found find(Scope scope, UUID uuid, LockModeType lock) {
        return ContactQueries.find(database, scope, uuid, lock).orElseThrow(NoSuchContact::new);
    }

    private void refuseTooMany(Target owner) {
        if (rows.count(owner.id()) >= most) {
            throw new InvalidFields("non_field_errors", "An identity may have at most " + most + " contacts.");
        }
    }

    private ContactAnswer told(Caller caller, Optional<SealedContact> found) {
        var contact = found.orElseThrow(NoSuchContact::new);
        read(caller, List.of(contact.uuid()));
        return sealing.open(contact);
    }

    private void read(Caller caller, List<UUID> contacts) {
        reads.reading(caller, Action.CONTACTS_READ, contacts);
    }

    private ContactAnswer written(Caller caller, Action action, SealedContact contact, ContactCard card) {
        try {
            database.flush();
        } catch (PersistenceException e) {
            if (DatabaseFailure.isDuplicate(e)) {
                throw new InvalidFields("non_field_errors", TAKEN);
            }
            throw e;
        }
        audit.record(caller, action, contact.uuid());
        return contact.answer(card);
    }
}
