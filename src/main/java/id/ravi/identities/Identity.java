package id.ravi.identities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** An agent's persona. Its uuid never changes: data keys and seals are bound to it. */
@Entity
@Table(name = "identity")
public class Identity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private UUID uuid;

    @Column(name = "account_id")
    private long account;

    private String name;
    private Instant created;
    private Instant updated;
    private Instant frozen;
    private Instant deleted;

    @Column(name = "e2e_required")
    private boolean e2eRequired;

    @Version
    private long version;

    /** For the persistence provider. */
    protected Identity() {}

    Identity(long account, String name, Instant now) {
        this.uuid = UUID.randomUUID();
        this.account = account;
        this.name = name;
        this.created = now;
        this.updated = now;
    }

    public long id() {
        return id;
    }

    public UUID uuid() {
        return uuid;
    }

    String name() {
        return name;
    }

    /** Moves the time of the last write, too, forward even when the clock stands still. */
    void rename(String newName, Instant now) {
        var next = updated.plus(1, ChronoUnit.MICROS);
        name = newName;
        updated = now.isAfter(next) ? now : next;
    }

    boolean isE2eRequired() {
        return e2eRequired;
    }

    /** Has it take sealed texts only, or others as well. */
    void requireE2e(boolean required) {
        e2eRequired = required;
    }

    IdentityAnswer answer(String inbox, GracePeriod grace) {
        var purge = Optional.ofNullable(deleted).map(grace::end).orElse(null);
        return new IdentityAnswer(uuid, name, inbox, "", created, updated, frozen != null, e2eRequired, purge);
    }
}
