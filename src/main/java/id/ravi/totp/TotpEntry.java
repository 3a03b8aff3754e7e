package id.ravi.totp;

import id.ravi.onetimepassword.Hash;
import id.ravi.onetimepassword.Kind;
import id.ravi.persistence.NullableUuid;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * A sealed seed, what is needed to make codes of it, and whose it is at which site.
 *
 * <p>Plaintext never enters this class. {@link #sealed} tells what it holds, which opens only with the bindings of this very
 * row.
 */
@Entity
@Table(name = "totp_entry")
public class TotpEntry {
    @Id
    private UUID uuid;

    @Column(insertable = false, updatable = false)
    private long id;

    @Column(name = "identity_id")
    private long identity;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String issuer;

    @Column(name = "account_name")
    private byte[] accountName;

    @Enumerated(EnumType.STRING)
    private Hash hash;

    private int digits;
    private int period;
    private long counter;
    private byte[] seed;

    @Column(name = "end_to_end")
    private boolean endToEnd;

    @Column(name = "password_uuid")
    @Convert(converter = NullableUuid.class)
    private UUID password;

    private Instant created;
    private Instant updated;

    @Version
    private long version;

    /** For the persistence provider. */
    protected TotpEntry() {}

    TotpEntry(long identity, Draft draft, Instant now) {
        this.uuid = UUID.randomUUID();
        this.identity = identity;
        this.kind = draft.settings().kind();
        this.issuer = draft.issuer();
        this.hash = draft.settings().hash();
        this.digits = draft.settings().digits();
        this.period = draft.settings().period();
        this.counter = draft.counter();
        this.endToEnd = draft.endToEnd();
        this.created = now;
        this.updated = now;
    }

    UUID uuid() {
        return uuid;
    }

    void issuedBy(String newIssuer) {
        issuer = newIssuer;
    }

    Optional<UUID> link() {
        return Optional.ofNullable(password);
    }

    void link(Optional<UUID> newPassword) {
        password = newPassword.orElse(null);
    }

    /** Hands it to another identity; what it holds no longer opens and must be sealed anew, and its password stays behind. */
    void moveTo(long other) {
        identity = other;
        password = null;
    }

    void keep(byte[] sealedAccountName, byte[] sealedSeed) {
        accountName = sealedAccountName.clone();
        seed = sealedSeed.clone();
    }

    /** The counter of a code, which no other code gets. */
    long spend() {
        return counter++;
    }

    /** Moves the time of the last write, forward even when the clock stands still, so that no two writes have the same. */
    void touch(Instant now) {
        var next = updated.plus(1, ChronoUnit.MICROS);
        updated = now.isAfter(next) ? now : next;
    }

    /** What it is now, for its identity. The arrays are its own: nobody may change them. */
    SealedTotp sealed(UUID identityUuid) {
        return new SealedTotp(
                id,
                uuid,
                identity,
                identityUuid,
                kind,
                issuer,
                accountName,
                hash,
                digits,
                period,
                seed,
                endToEnd,
                password,
                created,
                updated);
    }
}
