package id.ravi.mail;

import id.ravi.encryption.BlindIndex;
import id.ravi.identities.Target;
import id.ravi.mime.ParsedMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the thread that a message belongs to: that of a message it refers to, else, for what its subject calls an answer,
 * the latest of that subject in the last thirty days.
 */
@ApplicationScoped
public class Threads {
    private static final Duration RECENT = Duration.ofDays(30);
    private static final String BY_MESSAGES = "SELECT t FROM MailThread t, MailMessage m WHERE m.identity = :identity"
            + " AND t.id = m.thread AND m.messageIndex IN :messages ORDER BY m.created DESC, m.id DESC";
    private static final String BY_SUBJECT = "SELECT t FROM MailThread t WHERE t.identity = :identity"
            + " AND t.subjectIndex = :subject AND t.latest > :since ORDER BY t.latest DESC, t.id DESC";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    BlindIndex index;

    /** The thread of a message that comes now; a new one, if there is none. */
    MailThread of(Target identity, ParsedMail mail, Instant now) {
        var subject = Subject.of(mail.subject());
        var subjectIndex = index.of(identity.uuid(), "subject", subject.topic());
        var thread = byReferences(identity, mail)
                .or(() -> subject.isAnswer() && !subject.topic().isEmpty()
                        ? bySubject(identity, subjectIndex, now)
                        : Optional.empty())
                .orElseGet(() -> create(new MailThread(identity.id(), subjectIndex, now)));
        thread.grow(now);
        return thread;
    }

    private Optional<MailThread> byReferences(Target identity, ParsedMail mail) {
        var messages = Stream.concat(Stream.of(mail.references().split(" ", -1)), Stream.of(mail.inReplyTo()))
                .filter(id -> !id.isEmpty())
                .distinct()
                .map(id -> index.of(identity.uuid(), MessageIndexes.MESSAGE_ID, id))
                .collect(Collectors.toList());
        return messages.isEmpty() ? Optional.empty() : byMessages(identity, messages);
    }

    private Optional<MailThread> byMessages(Target identity, List<byte[]> messages) {
        return database.createQuery(BY_MESSAGES, MailThread.class)
                .setParameter("identity", identity.id())
                .setParameter("messages", messages)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Optional<MailThread> bySubject(Target identity, byte[] subject, Instant now) {
        return database.createQuery(BY_SUBJECT, MailThread.class)
                .setParameter("identity", identity.id())
                .setParameter("subject", subject)
                .setParameter("since", now.minus(RECENT))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private MailThread create(MailThread thread) {
        database.persist(thread);
        database.flush();
        return thread;
    }
}
