package id.ravi.device;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.encryption.RandomToken;
import id.ravi.encryption.Sha256;
import id.ravi.persistence.InstantColumn;
import id.ravi.persistence.OldRows;
import id.ravi.problem.Throttled;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps device codes until they are collected: 20 of an address and 10,000 in all may wait, so that strangers cannot fill
 * the disk.
 */
@Stateless
@PermitAll
public class DeviceCodes {
    private static final int MOST_OF_ADDRESS = 20;
    private static final int MOST = 10_000;

    private static final String PENDING = "SELECT COUNT(*), COALESCE(TIMESTAMPDIFF(SECOND, ?1, MIN(expires)), 0) + 1"
            + " FROM device_code WHERE expires > ?1 AND (decided IS NULL OR account_id IS NOT NULL)";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    Event<Decided> decisions;

    @Inject
    AuditLog audit;

    @Inject
    OldRows old;

    @Inject
    Clock clock;

    /** A code was approved or denied. */
    public record Decided(long id) {}

    /**
     * Makes a code. Nodes that make codes at once take turns on one row, so that the limits hold; on one node they take
     * turns before, see {@link CodeIssue}.
     */
    public IssuedCode issue(String client, String address, String verificationUri) {
        database.createNativeQuery("UPDATE device_code_turn SET turns = turns + 1")
                .executeUpdate();
        requireRoom(address);
        var deviceCode = RandomToken.next();
        var userCode = Stream.generate(UserCode::random)
                .filter(this::isFree)
                .findFirst()
                .orElseThrow();
        database.persist(new DeviceCode(Sha256.of(deviceCode), userCode, client, address, clock.instant()));
        return new IssuedCode(
                deviceCode,
                userCode.shown(),
                verificationUri,
                DeviceCode.LIFETIME.toSeconds(),
                DeviceResource.INTERVAL_SECONDS);
    }

    /** Refuses (429) when the address, or the server, has as many codes as may wait. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void requireRoom(String address) {
        requireRoom(
                database.createNativeQuery(PENDING + " AND address = ?2").setParameter(2, address), MOST_OF_ADDRESS);
        requireRoom(database.createNativeQuery(PENDING), MOST);
    }

    private void requireRoom(Query pending, int most) {
        var row = (Object[])
                pending.setParameter(1, InstantColumn.text(clock.instant())).getSingleResult();
        if (((Number) row[0]).intValue() >= most) {
            throw new Throttled(
                    "Too many sign-ins wait for approval. Try again later.",
                    Duration.ofSeconds(((Number) row[1]).longValue()));
        }
    }

    private boolean isFree(UserCode code) {
        return database.createNamedQuery(DeviceCode.COUNT_USER_CODES, Long.class)
                        .setParameter("userCode", code.letters())
                        .getSingleResult()
                == 0;
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<DeviceCode> find(String deviceCode) {
        return database.createNamedQuery(DeviceCode.BY_DIGEST, DeviceCode.class)
                .setParameter("digest", Sha256.of(deviceCode))
                .getResultStream()
                .findFirst();
    }

    /** Who waits for a decision under the code, or {@link UnknownUserCode}. */
    @RolesAllowed(Role.OWNER)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Verification verification(UserCode code) {
        return undecided(code)
                .getResultStream()
                .findFirst()
                .orElseThrow(UnknownUserCode::new)
                .verification();
    }

    /** Approves the code for the caller's account, or denies it; of two decisions at once the second finds no code. */
    @RolesAllowed(Role.OWNER)
    public boolean decide(Caller caller, UserCode code, boolean approve, LockModeType lock) {
        var device =
                undecided(code).setLockMode(lock).getResultStream().findFirst().orElseThrow(UnknownUserCode::new);
        if (approve) {
            device.approve(caller, clock.instant());
        } else {
            device.deny(clock.instant());
        }
        database.flush();
        audit.record(caller, approve ? Action.DEVICE_APPROVED : Action.DEVICE_DENIED, device.uuid());
        decisions.fire(new Decided(device.id()));
        return approve;
    }

    private TypedQuery<DeviceCode> undecided(UserCode code) {
        return database.createNamedQuery(DeviceCode.UNDECIDED, DeviceCode.class)
                .setParameter("userCode", code.letters())
                .setParameter("now", clock.instant());
    }

    /** The rows that were decided since then, on any node, and are not collected. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Long> decidedSince(Instant then) {
        return database.createNamedQuery(DeviceCode.DECIDED_SINCE, Long.class)
                .setParameter("since", then)
                .getResultList();
    }

    /** Removes what expired long ago, apart from new codes: a range that is deleted blocks what is inserted into it. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void forgetExpired() {
        old.remove("device_code", "expires", clock.instant().minus(DeviceCode.REMEMBERED));
    }
}
