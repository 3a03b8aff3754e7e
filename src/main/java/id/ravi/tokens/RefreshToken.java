package id.ravi.tokens;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A refresh token's row: its digest, and the family of all that descend from one sign-in. */
@Entity
@Table(name = "refresh_token")
@NamedQuery(name = RefreshToken.BY_DIGEST, query = "SELECT t FROM RefreshToken t WHERE t.digest = :digest")
@NamedQuery(
        name = RefreshToken.REVOKE_FAMILY,
        query = "DELETE FROM RefreshToken t WHERE t.family = :family AND t.account = :account")
@NamedQuery(
        name = RefreshToken.FAMILY_OF,
        query = "SELECT t.family FROM RefreshToken t WHERE t.digest = :digest AND t.account = :account")
@NamedQuery(
        name = RefreshToken.OWNER,
        query = "SELECT a FROM Account a WHERE a.uuid = :account AND EXISTS (SELECT t.id FROM RefreshToken t"
                + " WHERE t.family = :family AND t.account = a.id AND t.expires > :now)")
public class RefreshToken {
    static final String BY_DIGEST = "RefreshToken.byDigest";
    static final String REVOKE_FAMILY = "RefreshToken.revokeFamily";
    static final String FAMILY_OF = "RefreshToken.familyOf";
    static final String OWNER = "RefreshToken.owner";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private byte[] digest;
    private UUID family;

    @Column(name = "account_id")
    private long account;

    private Instant created;
    private Instant expires;
    private Instant used;

    @Version
    private long version;

    /** For the persistence provider. */
    protected RefreshToken() {}

    RefreshToken(byte[] digest, UUID family, long account, Instant now, Instant expires) {
        this.digest = digest.clone();
        this.family = family;
        this.account = account;
        this.created = now;
        this.expires = expires;
    }

    /** Spends it; it is kept until it expires, so that a second use is noticed. */
    void use(Instant now) {
        used = now;
    }

    boolean isUsed() {
        return used != null;
    }

    boolean isExpired(Instant now) {
        return !expires.isAfter(now);
    }

    Instant expires() {
        return expires;
    }

    UUID family() {
        return family;
    }

    long account() {
        return account;
    }
}
