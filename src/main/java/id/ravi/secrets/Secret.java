package id.ravi.secrets;

import id.ravi.identities.Identity;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A sealed value and sealed notes under a key that is unique for its identity.
 *
 * <p>Plaintext never enters this class. {@link #sealed()} tells what it holds, which opens only with the bindings of this
 * very row.
 */
@Entity
@Table(name = "secret")
public class Secret {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private UUID uuid;

    @ManyToOne(optional = false)
    @JoinColumn(name = "identity_id")
    private Identity identity;

    private String name;

    private byte[] value;
    private byte[] notes;
    private Instant created;
    private Instant updated;

    @Version
    private long version;

    /** For the persistence provider. */
    protected Secret() {}

    Secret(Identity identity, String key, Instant now) {
        this.uuid = UUID.randomUUID();
        this.identity = identity;
        this.name = key;
        this.created = now;
        this.updated = now;
    }

    void rename(String newKey) {
        name = newKey;
    }

    /** Hands it to another identity; value and notes no longer open and must be sealed anew. */
    void moveTo(Identity other) {
        identity = other;
    }

    void sealValue(byte[] sealed) {
        value = sealed.clone();
    }

    void sealNotes(byte[] sealed) {
        notes = sealed.clone();
    }

    /** Moves the time of the last write, forward even when the clock stands still. */
    void touch(Instant now) {
        var next = updated.plus(1, ChronoUnit.MICROS);
        updated = now.isAfter(next) ? now : next;
    }

    /** What it is now. The arrays are its own: nobody may change them. */
    SealedSecret sealed() {
        return new SealedSecret(id, uuid, identity.id(), identity.uuid(), name, value, notes, created, updated);
    }
}
