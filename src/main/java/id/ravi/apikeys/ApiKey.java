package id.ravi.apikeys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A key's row: its digest, whom it means and how long; never the key. */
@Entity
@Table(name = "api_key")
@NamedQuery(
        name = ApiKey.USABLE,
        query = "SELECT k, i.frozen FROM ApiKey k LEFT JOIN Identity i ON i.id = k.identity"
                + " WHERE k.digest = :digest AND k.revoked IS NULL AND (k.expires IS NULL OR k.expires > :now)"
                + " AND i.deleted IS NULL")
@NamedQuery(
        name = ApiKey.USED,
        query = "UPDATE ApiKey k SET k.lastUsed = :now WHERE k.id = :id"
                + " AND (k.lastUsed IS NULL OR k.lastUsed < :before)")
@NamedQuery(
        name = ApiKey.REVOKE_ALL,
        query = "UPDATE ApiKey k SET k.revoked = :now"
                + " WHERE k.account = :account AND k.identity = :identity AND k.revoked IS NULL")
public class ApiKey {
    static final String USABLE = "ApiKey.usable";
    static final String REVOKE_ALL = "ApiKey.revokeAll";
    static final String USED = "ApiKey.used";

    private static final Duration USE_GRAIN = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private UUID uuid;
    private byte[] digest;

    @Column(name = "account_id")
    private long account;

    @Column(name = "identity_id")
    private Long identity;

    private String label;

    @Column(name = "last_four")
    private String lastFour;

    private Instant created;

    @Column(name = "last_used")
    private Instant lastUsed;

    private Instant expires;
    private Instant revoked;

    @Version
    private long version;

    /** For the persistence provider. */
    protected ApiKey() {}

    ApiKey(KeyText key, long account, Optional<Long> identity, String label, Instant now) {
        this.uuid = UUID.randomUUID();
        this.digest = key.digest();
        this.lastFour = key.lastFour();
        this.account = account;
        this.identity = identity.orElse(null);
        this.label = label;
        this.created = now;
    }

    /** Whether its use has not been noted for a minute. */
    boolean isUseDue(Instant now) {
        return lastUsed == null || lastUsed.isBefore(before(now));
    }

    static Instant before(Instant now) {
        return now.minus(USE_GRAIN);
    }

    long id() {
        return id;
    }

    /** The caller that it means, whose identity is frozen or not. */
    KeyHolder holder(boolean frozen) {
        return new KeyHolder(account, Optional.ofNullable(identity), uuid, frozen);
    }

    MintedKey minted(KeyText key) {
        return new MintedKey(key.text(), uuid, label, created);
    }
}
