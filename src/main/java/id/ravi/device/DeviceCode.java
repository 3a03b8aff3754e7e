package id.ravi.device;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scheme;
import id.ravi.accounts.Account;
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
import java.util.Set;
import java.util.UUID;

/**
 * A device code's row: its digest, the user code, who asked and what was decided. It goes when its keys are collected.
 *
 * <p>It is kept for a while after it has expired, so that the device is told so.
 */
@Entity
@Table(name = "device_code")
@NamedQuery(name = DeviceCode.BY_DIGEST, query = "SELECT d FROM DeviceCode d WHERE d.digest = :digest")
@NamedQuery(
        name = DeviceCode.UNDECIDED,
        query = "SELECT d FROM DeviceCode d"
                + " WHERE d.userCode = :userCode AND d.decided IS NULL AND d.expires > :now")
@NamedQuery(name = DeviceCode.DECIDED_SINCE, query = "SELECT d.id FROM DeviceCode d WHERE d.decided > :since")
@NamedQuery(
        name = DeviceCode.COUNT_USER_CODES,
        query = "SELECT COUNT(d) FROM DeviceCode d WHERE d.userCode = :userCode")
public class DeviceCode {
    static final String BY_DIGEST = "DeviceCode.byDigest";
    static final String UNDECIDED = "DeviceCode.undecided";
    static final String DECIDED_SINCE = "DeviceCode.decidedSince";
    static final String COUNT_USER_CODES = "DeviceCode.countUserCodes";

    static final Duration LIFETIME = Duration.ofMinutes(15);

    /** How long an expired one is still known. */
    static final Duration REMEMBERED = Duration.ofMinutes(15);

    private static final String LABEL = "device sign-in";
    private static final int LONGEST_LABEL = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private UUID uuid;
    private byte[] digest;

    @Column(name = "user_code")
    private String userCode;

    private String client;
    private String address;
    private Instant created;
    private Instant expires;
    private Instant decided;

    /** The account that approved it; none when it was denied. */
    @Column(name = "account_id")
    private Long account;

    @Enumerated(EnumType.STRING)
    private Scheme scheme;

    @Version
    private long version;

    /** For the persistence provider. */
    protected DeviceCode() {}

    DeviceCode(byte[] digest, UserCode userCode, String client, String address, Instant now) {
        this.uuid = UUID.randomUUID();
        this.digest = digest.clone();
        this.userCode = userCode.letters();
        this.client = client;
        this.address = address;
        this.created = now;
        this.expires = now.plus(LIFETIME);
    }

    void approve(Caller owner, Instant now) {
        decided = now;
        account = owner.account();
        scheme = owner.scheme();
    }

    void deny(Instant now) {
        decided = now;
    }

    public boolean isPending(Instant now) {
        return decided == null && expires.isAfter(now);
    }

    /** Refuses with {@link PollRefused} unless its keys may be collected. */
    public void requireApproved(Instant now) {
        if (!expires.isAfter(now)) {
            throw PollRefused.expired();
        }
        if (decided == null) {
            throw PollRefused.pending();
        }
        if (account == null) {
            throw PollRefused.denied();
        }
    }

    /** The owner who approved it, in the way that owner was signed in, at another address: where the keys go. */
    public Caller approver(Account owner, String keysGoTo) {
        return Caller.owner(owner.id(), owner.uuid(), scheme, Set.of(Role.OWNER), keysGoTo);
    }

    /** What its management key is called: the client, as far as a label may be long. */
    public String label() {
        return client.isEmpty()
                ? LABEL
                : client.codePoints()
                        .limit(LONGEST_LABEL)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    Verification verification() {
        return new Verification(new UserCode(userCode).shown(), client, address, created, expires);
    }

    /** Its name in the audit log. */
    public UUID uuid() {
        return uuid;
    }

    public long id() {
        return id;
    }

    public long account() {
        return account;
    }

    public Instant expires() {
        return expires;
    }
}
