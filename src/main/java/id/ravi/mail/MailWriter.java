package id.ravi.mail;

import id.ravi.encryption.Sealer;
import id.ravi.identities.Target;
import id.ravi.mime.Attachment;
import id.ravi.mime.ParsedMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.UUID;

/** Seals a message and its attachments for one identity and writes them, in the transaction of whoever asks. */
@ApplicationScoped
public class MailWriter {
    private static final String CHUNK =
            "INSERT INTO mail_attachment_chunk (attachment_id, number, content) VALUES (?1, ?2, ?3)";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    Sealer sealer;

    void write(Target identity, MailMessage message, ParsedMail mail) {
        var body = new MessageBody(mail.text(), mail.html(), mail.truncated());
        message.keep(
                sealer.seal(
                        message.headersBinding(identity.uuid()),
                        MessageHeaders.of(mail).json()),
                sealer.seal(message.bodyBinding(identity.uuid()), body.json()));
        database.persist(message);
        database.flush();
        mail.attachments().forEach(attachment -> write(identity.uuid(), message.id(), attachment));
    }

    private void write(UUID identity, long message, Attachment attachment) {
        var row = new MailAttachment(message, attachment.size(), attachment.inline());
        var description =
                new AttachmentDescription(attachment.fileName(), attachment.contentType(), attachment.contentId());
        row.describe(sealer.seal(row.descriptionBinding(identity), description.json()));
        database.persist(row);
        database.flush();
        try (var octets = attachment.open()) {
            int number = 0;
            for (var chunk = octets.readNBytes(MailAttachment.CHUNK);
                    chunk.length > 0;
                    chunk = octets.readNBytes(MailAttachment.CHUNK)) {
                write(row.id(), number, sealer.sealOctets(row.chunkBinding(number, identity), chunk));
                number++;
            }
        } catch (IOException e) {
            throw new IllegalStateException("A stream of octets in memory does not fail", e);
        }
    }

    private void write(long attachment, int number, byte[] sealed) {
        database.createNativeQuery(CHUNK)
                .setParameter(1, attachment)
                .setParameter(2, number)
                .setParameter(3, sealed)
                .executeUpdate();
    }
}
