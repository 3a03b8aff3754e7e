package id.ravi.mail;

import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.codes.ArrivedCodes;
import id.ravi.codes.Origin;
import id.ravi.encryption.BlindIndex;
import id.ravi.extraction.Finding;
import id.ravi.mime.ParsedMail;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The transaction of one delivery. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryTransaction {
    /**
     * The key of the index is the identity's own and is not changed by anybody, so locking it makes deliveries for one
     * identity queue and holds up nothing else. A locking read sees what is committed, and what is read after it does too.
     */
    private static final String LOCK = "SELECT identity_uuid FROM index_key WHERE identity_uuid = ?1 FOR UPDATE";

    private static final String KNOWN =
            "SELECT COUNT(m) FROM MailMessage m WHERE m.identity = :identity AND m.dedupe = :dedupe";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    Recipients recipients;

    @Inject
    BlindIndex index;

    @Inject
    Threads threads;

    @Inject
    MailWriter writer;

    @Inject
    ArrivedCodes codes;

    @Inject
    AuditLog audit;

    @Inject
    Event<Delivered> delivered;

    @Inject
    Clock clock;

    /** Makes the keys that are missing, so that there is something to lock; answers who gets the message. */
    public List<Recipient> prepare(Envelope envelope) {
        var found = recipients.find(envelope.recipients());
        found.forEach(recipient -> index.prepare(recipient.identity().uuid()));
        return found;
    }

    /**
     * Writes a copy for each that is still there and has none yet; answers how many.
     *
     * @param id by which the message is known again
     */
    public int store(
            List<Recipient> prepared,
            Envelope envelope,
            byte[] raw,
            ParsedMail mail,
            String id,
            List<Finding> findings) {
        prepared.forEach(recipient -> database.createNativeQuery(LOCK)
                .setParameter(1, recipient.identity().uuid().toString())
                .getResultList());
        var found = recipients.find(envelope.recipients());
        if (found.isEmpty()) {
            throw new NoRecipient();
        }
        var now = envelope.received().orElseGet(clock::instant);
        var messages = new ArrayList<Long>();
        var identities = new ArrayList<Long>();
        for (var recipient : found) {
            write(recipient, raw.length, mail, id, findings, now).ifPresent(message -> {
                messages.add(message);
                identities.add(recipient.identity().id());
            });
        }
        if (!messages.isEmpty()) {
            delivered.fire(new Delivered(envelope, raw, messages, identities));
        }
        return messages.size();
    }

    private Optional<Long> write(
            Recipient recipient, long size, ParsedMail mail, String id, List<Finding> findings, Instant now) {
        var identity = recipient.identity();
        var indexes = MessageIndexes.of(index, identity.uuid(), mail, id);
        if (isKnown(identity.id(), indexes)) {
            return Optional.empty();
        }
        var thread = threads.of(identity, mail, now);
        var message = MailMessage.incoming(identity.id(), thread.id(), indexes, size, now);
        writer.write(identity, message, mail);
        audit.record(recipient.server(), Action.MAIL_RECEIVED, message.uuid(), identity.uuid());
        codes.keep(
                identity,
                new Origin("email", Optional.of(message.id()), mail.from().address(), now),
                findings);
        return Optional.of(message.id());
    }

    private boolean isKnown(long identity, MessageIndexes indexes) {
        return database.createQuery(KNOWN, Long.class)
                        .setParameter("identity", identity)
                        .setParameter("dedupe", indexes.dedupe())
                        .getSingleResult()
                > 0;
    }
}
