package id.ravi.tokens;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scheme;
import id.ravi.accounts.Account;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.encryption.RandomToken;
import id.ravi.encryption.Sha256;
import id.ravi.persistence.OldRows;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps refresh tokens (RFC 6749, section 1.5): 256 random bits, kept as a digest, good once. A family ends 14 days after
 * its sign-in, however often it was renewed: then the realm is asked again. The access tokens of a family are good as long
 * as it has a row.
 *
 * <p>A token that comes a second time was stolen, from its owner or by it: its whole family ends (RFC 9700, section 4.14).
 */
@Stateless
@PermitAll
public class RefreshTokens {
    private static final Duration LIFETIME = Duration.ofDays(14);

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    Event<SignInEnded> ended;

    @Inject
    AuditLog audit;

    @Inject
    OldRows old;

    @Inject
    Clock clock;

    /** Begins a new family. */
    public Grant start(long account, UUID uuid) {
        var family = UUID.randomUUID();
        return new Grant(uuid, family, add(account, family, clock.instant().plus(LIFETIME)));
    }

    /** The account that one of its access tokens means, unless the family of the token has ended. One statement. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Account> owner(UUID account, UUID family) {
        return database.createNamedQuery(RefreshToken.OWNER, Account.class)
                .setParameter("account", account)
                .setParameter("family", family)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    /**
     * Spends a token. The row is locked, so that of two uses at once one is the second. A second use is an outcome and no
     * exception, because an exception would roll the end of the family back. Nothing, too, for a token that is unknown or
     * has expired.
     */
    public Optional<Grant> rotate(String token, String address) {
        var found = database.createNamedQuery(RefreshToken.BY_DIGEST, RefreshToken.class)
                .setParameter("digest", Sha256.of(token))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .filter(known -> !known.isExpired(clock.instant()));
        return found.flatMap(spent -> spent.isUsed() ? endFamily(spent, address) : replace(spent, address));
    }

    /** Ends the sign-in of the caller's access token, and that of a refresh token if it is one of the same account. */
    public void signOut(Caller caller, Optional<String> refresh) {
        var families = Stream.concat(caller.signIn().stream(), refresh.flatMap(token -> family(caller, token)).stream())
                .distinct()
                .toArray(UUID[]::new);
        for (var family : families) {
            revoke(family, caller.account());
        }
        audit.record(caller, Action.SIGNED_OUT, families);
    }

    private Optional<UUID> family(Caller caller, String token) {
        return database.createNamedQuery(RefreshToken.FAMILY_OF, UUID.class)
                .setParameter("digest", Sha256.of(token))
                .setParameter("account", caller.account())
                .getResultStream()
                .findFirst();
    }

    private Optional<Grant> replace(RefreshToken spent, String address) {
        spent.use(clock.instant());
        var account = database.find(Account.class, spent.account());
        audit.record(caller(account, address), Action.TOKEN_REFRESHED);
        var next = add(spent.account(), spent.family(), spent.expires());
        return Optional.of(new Grant(account.uuid(), spent.family(), next));
    }

    private Optional<Grant> endFamily(RefreshToken reused, String address) {
        revoke(reused.family(), reused.account());
        audit.recordDenial(
                caller(database.find(Account.class, reused.account()), address), Action.TOKEN_REUSED, reused.family());
        return Optional.empty();
    }

    private void revoke(UUID family, long account) {
        database.createNamedQuery(RefreshToken.REVOKE_FAMILY)
                .setParameter("family", family)
                .setParameter("account", account)
                .executeUpdate();
        ended.fire(new SignInEnded(family));
    }

    /** Removes what has expired, apart from the rotations: a range that is deleted blocks what is inserted into it. */
    @Schedule(hour = "*", minute = "*", second = "37", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void forgetExpired() {
        old.remove("refresh_token", "expires", clock.instant());
    }

    private String add(long account, UUID family, Instant expires) {
        var token = RandomToken.next();
        database.persist(new RefreshToken(Sha256.of(token), family, account, clock.instant(), expires));
        return token;
    }

    private static Caller caller(Account account, String address) {
        return Caller.owner(account.id(), account.uuid(), Scheme.JWT, Set.of(Role.OWNER), address);
    }
}
