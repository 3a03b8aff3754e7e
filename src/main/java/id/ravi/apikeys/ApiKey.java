package id.ravi.apikeys;

import id.ravi.access.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A key's row: its digest, whom it means and how long; never the key. */
@Entity
@Table(name = "api_key")
@NamedQuery(name = ApiKey.IDENTITY_UUID, query = "SELECT i.uuid FROM Identity i WHERE i.id = :identity")
@NamedQuery(name = ApiKey.BY_DIGEST, query = "SELECT k FROM ApiKey k WHERE k.digest = :digest")
@NamedQuery(
        name = ApiKey.REVOKE_ALL,
        query = "UPDATE ApiKey k SET k.revoked = :now, k.reason = :reason, k.version = k.version + 1"
                + " WHERE k.account = :account AND k.identity = :identity AND k.revoked IS NULL")
public class ApiKey {
    static final String REVOKE_ALL = "ApiKey.revokeAll";
    static final String BY_DIGEST = "ApiKey.byDigest";
    static final String IDENTITY_UUID = "ApiKey.identityUuid";

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

    @Enumerated(EnumType.STRING)
    @Column(name = "revoked_reason")
    private Reason reason;

    @Column(name = "leak_url")
    private String leakUrl = "";

    @Version
    private long version;

    /** For the persistence provider. */
    protected ApiKey() {}

    ApiKey(KeyText key, long account, Optional<Long> identity, KeyForm form, Instant now) {
        this.uuid = UUID.randomUUID();
        this.digest = key.digest();
        this.lastFour = key.lastFour();
        this.account = account;
        this.identity = identity.orElse(null);
        this.label = form.label().orElse("");
        this.created = now;
        this.expires = form.lifetime().map(now::plus).orElse(null);
    }

    void relabel(String newLabel) {
        label = newLabel;
    }

    void revoke(Reason why, Instant now) {
        revoked = now;
        reason = why;
    }

    /** Revokes it because somebody saw it there; the url is whatever text the finder gave. */
    void leak(String url, Instant now) {
        revoke(Reason.LEAKED, now);
        leakUrl = url;
    }

    boolean isUsable(Instant now) {
        return revoked == null && (expires == null || expires.isAfter(now));
    }

    /** Before which instant a use must lie to be noted anew. */
    static Instant before(Instant now) {
        return now.minus(USE_GRAIN);
    }

    long id() {
        return id;
    }

    UUID uuid() {
        return uuid;
    }

    Optional<Long> identity() {
        return Optional.ofNullable(identity);
    }

    MintedKey minted(KeyText key) {
        return new MintedKey(key.text(), uuid, label, created, Optional.ofNullable(expires));
    }

    ListedKey listed(Optional<UUID> identityUuid) {
        return new ListedKey(
                uuid,
                identityUuid,
                label,
                lastFour,
                created,
                Optional.ofNullable(lastUsed),
                Optional.ofNullable(expires),
                Optional.ofNullable(revoked),
                reason == null ? "" : reason.name().toLowerCase(Locale.ROOT),
                leakUrl);
    }

    /** Whoever reports it as leaked from that address, for the audit log of its account. */
    Caller finder(String address) {
        return Caller.anonymous(account, uuid, address);
    }

    /** Why a key was revoked. The names are stored, and shown in lower case. */
    enum Reason {
        REVOKED,
        LEAKED,
        IDENTITY_DELETED
    }
}
