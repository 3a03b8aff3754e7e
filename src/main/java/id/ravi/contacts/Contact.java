package id.ravi.contacts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody whom an identity knows, by a sealed card. There is one contact of an identity for an address, and one for a number.
 *
 * <p>Plaintext never enters this class.
 */
@Entity
@Table(name = "contact")
public class Contact {
    static final String MANUAL = "manual";

    @Id
    private UUID uuid;

    @Column(insertable = false, updatable = false)
    private long id;

    @Column(name = "identity_id")
    private long identity;

    @Column(name = "email_index")
    private byte[] emailIndex;

    @Column(name = "phone_index")
    private byte[] phoneIndex;

    private byte[] content;

    @Column(name = "is_trusted")
    private boolean trusted;

    private String source;

    @Column(name = "interaction_count")
    private long interactionCount;

    @Column(name = "last_interaction")
    private Instant lastInteraction;

    private Instant created;
    private Instant updated;

    @Version
    private long version;

    /** For the persistence provider. */
    protected Contact() {}

    Contact(long identity, String source, Instant now) {
        this.uuid = UUID.randomUUID();
        this.identity = identity;
        this.source = source;
        this.created = now;
        this.updated = now;
    }

    UUID uuid() {
        return uuid;
    }

    /** Hands it to another identity; its card must be sealed anew. */
    void moveTo(long other) {
        identity = other;
    }

    void trust(boolean isTrusted) {
        trusted = isTrusted;
    }

    /** The sealed card with what finds it: null where it has no address, or no number. */
    void keep(byte[] sealedCard, byte[] email, byte[] phone) {
        content = sealedCard.clone();
        emailIndex = email == null ? null : email.clone();
        phoneIndex = phone == null ? null : phone.clone();
    }

    /** Moves the time of the last write, forward even when the clock stands still. */
    void touch(Instant now) {
        var next = updated.plus(1, ChronoUnit.MICROS);
        updated = now.isAfter(next) ? now : next;
    }

    /** What it is now, for its identity. The array is its own: nobody may change it. */
    SealedContact sealed(UUID identityUuid) {
        return new SealedContact(
                id,
                uuid,
                identity,
                identityUuid,
                content,
                trusted,
                source,
                interactionCount,
                Optional.ofNullable(lastInteraction),
                created,
                updated);
    }
}
