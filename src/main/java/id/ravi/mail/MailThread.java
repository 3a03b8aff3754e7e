package id.ravi.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Messages of one identity that answer each other. */
@Entity
@Table(name = "mail_thread")
public class MailThread {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private UUID uuid;

    @Column(name = "identity_id")
    private long identity;

    @Column(name = "subject_index")
    private byte[] subjectIndex;

    private Instant latest;

    @Version
    private long version;

    /** For the persistence provider. */
    protected MailThread() {}

    MailThread(long identity, byte[] subjectIndex, Instant now) {
        this.uuid = UUID.randomUUID();
        this.identity = identity;
        this.subjectIndex = subjectIndex.clone();
        this.latest = now;
    }

    /** A message has joined it. */
    void grow(Instant now) {
        latest = now.isAfter(latest) ? now : latest;
    }

    public long id() {
        return id;
    }
}
