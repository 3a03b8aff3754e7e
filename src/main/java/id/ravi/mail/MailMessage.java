package id.ravi.mail;

import id.ravi.encryption.Binding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A message of one identity. What it says is sealed, and opens only with the bindings of this very row. */
@Entity
@Table(name = "mail_message")
public class MailMessage {
    private static final String INCOMING = "incoming";
    private static final String UNTRUSTED = "untrusted";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private UUID uuid;

    @Column(name = "identity_id")
    private long identity;

    @Column(name = "thread_id")
    private long thread;

    private String direction;

    @Column(name = "is_read")
    private boolean read;

    private byte[] dedupe;

    @Column(name = "message_index")
    private byte[] messageIndex;

    @Column(name = "sender_index")
    private byte[] senderIndex;

    private byte[] headers;
    private byte[] body;
    private long size;
    private String authentication;

    @Column(name = "sender_class")
    private String senderClass;

    private Instant created;

    @Version
    private long version;

    /** For the persistence provider. */
    protected MailMessage() {}

    private MailMessage(long identity, long thread, String direction, MessageIndexes indexes, Instant now) {
        this.uuid = UUID.randomUUID();
        this.identity = identity;
        this.thread = thread;
        this.direction = direction;
        this.dedupe = indexes.dedupe();
        this.messageIndex = indexes.messageId();
        this.senderIndex = indexes.sender();
        this.senderClass = UNTRUSTED;
        this.created = now;
    }

    /** One that came now, of that many octets; nobody has read it, and nobody knows yet who sent it. */
    static MailMessage incoming(long identity, long thread, MessageIndexes indexes, long size, Instant now) {
        var message = new MailMessage(identity, thread, INCOMING, indexes, now);
        message.size = size;
        return message;
    }

    /** Keeps what was sealed with {@link #headersBinding} and {@link #bodyBinding}. */
    void keep(byte[] sealedHeaders, byte[] sealedBody) {
        headers = sealedHeaders.clone();
        body = sealedBody.clone();
    }

    Binding headersBinding(UUID owner) {
        return new Binding("mail_message", "headers", uuid, owner);
    }

    Binding bodyBinding(UUID owner) {
        return new Binding("mail_message", "body", uuid, owner);
    }

    public long id() {
        return id;
    }

    public UUID uuid() {
        return uuid;
    }
}
