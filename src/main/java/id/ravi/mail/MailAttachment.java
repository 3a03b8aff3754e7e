package id.ravi.mail;

import id.ravi.encryption.Binding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A file of a message. Its octets are in rows of their own, sealed in chunks, so that no more than one is in memory. */
@Entity
@Table(name = "mail_attachment")
public class MailAttachment {
    /** Octets of a chunk, but the last. */
    public static final int CHUNK = 512 * 1024;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private UUID uuid;

    @Column(name = "message_id")
    private long message;

    private long size;

    @Column(name = "is_inline")
    private boolean inline;

    private byte[] description;

    /** For the persistence provider. */
    protected MailAttachment() {}

    MailAttachment(long message, long size, boolean inline) {
        this.uuid = UUID.randomUUID();
        this.message = message;
        this.size = size;
        this.inline = inline;
    }

    void describe(byte[] sealed) {
        description = sealed.clone();
    }

    Binding descriptionBinding(UUID owner) {
        return new Binding("mail_attachment", "description", uuid, owner);
    }

    /** Where the chunk of that number belongs: in another order they do not open. */
    Binding chunkBinding(int number, UUID owner) {
        return chunkBinding(uuid, number, owner);
    }

    /** The same for whoever reads the rows. */
    public static Binding chunkBinding(UUID attachment, int number, UUID owner) {
        return new Binding("mail_attachment_chunk", "content/" + number, attachment, owner);
    }

    long id() {
        return id;
    }
}
