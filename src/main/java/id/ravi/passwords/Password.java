package id.ravi.passwords;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A sealed user name, password and notes under the domain of a site. There may be several for one site.
 *
 * <p>Plaintext never enters this class. {@link #sealed} tells what it holds, which opens only with the bindings of this
 * very row.
 */
@Entity
@Table(name = "password_entry")
public class Password {
    @Id
    private UUID uuid;

    @Column(insertable = false, updatable = false)
    private long id;

    @Column(name = "identity_id")
    private long identity;

    private String domain;

    private byte[] username;
    private byte[] password;
    private byte[] notes;
    private Instant created;
    private Instant updated;

    @Version
    private long version;

    /** For the persistence provider. */
    protected Password() {}

    Password(long identity, String domain, Instant now) {
        this.uuid = UUID.randomUUID();
        this.identity = identity;
        this.domain = domain;
        this.created = now;
        this.updated = now;
    }

    UUID uuid() {
        return uuid;
    }

    void moveToSite(String newDomain) {
        domain = newDomain;
    }

    /** Hands it to another identity; what it holds no longer opens and must be sealed anew. */
    void moveTo(long other) {
        identity = other;
    }

    void keep(byte[] sealedUsername, byte[] sealedPassword, byte[] sealedNotes) {
        username = sealedUsername.clone();
        password = sealedPassword.clone();
        notes = sealedNotes.clone();
    }

    /** Moves the time of the last write, forward even when the clock stands still, so that no two writes have the same. */
    void touch(Instant now) {
        var next = updated.plus(1, ChronoUnit.MICROS);
        updated = now.isAfter(next) ? now : next;
    }

    /** What it is now, for its identity. The arrays are its own: nobody may change them. */
    SealedPassword sealed(UUID identityUuid) {
        return new SealedPassword(
                id, uuid, identity, identityUuid, domain, username, password, notes, created, updated);
    }
}
