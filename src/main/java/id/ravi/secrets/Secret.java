package id.ravi.secrets;

import id.ravi.identities.Target;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A sealed value and sealed notes under a key that is unique for its identity.
 *
 * <p>Plaintext never enters this class. {@link #sealed} tells what it holds, which opens only with the bindings of this
 * very row and its identity.
 */
@Entity
@Table(name = "secret")
public class Secret {
    /** The persistence provider knows a secret by this, so that it need not ask the database which number a new one got. */
    @Id
    private UUID uuid;

    /** For the order of a list. */
    @Column(insertable = false, updatable = false)
    private long id;

    @Column(name = "identity_id")
    private long identity;

    private String name;

    private byte[] value;
    private byte[] notes;
    private Instant created;
    private Instant updated;

    @Version
    private long version;

    /** For the persistence provider. */
    protected Secret() {}

    Secret(Target owner, String key, Instant now) {
        this.uuid = UUID.randomUUID();
        this.identity = owner.id();
        this.name = key;
        this.created = now;
        this.updated = now;
    }

    void rename(String newKey) {
        name = newKey;
    }

    void moveTo(Target other) {
        identity = other.id();
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

    SealedSecret sealed(UUID identityUuid) {
        return new SealedSecret(id, uuid, identity, identityUuid, name, value, notes, created, updated);
    }
}
