package id.ravi.tokens;

import id.ravi.accounts.Account;
import id.ravi.encryption.Sha256;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps refresh tokens (RFC 6749, section 1.5): 256 random bits, kept as a digest, good once, for 14 days.
 *
 * <p>A token that comes a second time was stolen, from its owner or by it: its whole family ends (RFC 9700, section 4.14).
 */
@Stateless
@PermitAll
public class RefreshTokens {
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    Clock clock;

    /** The first token of a new family. */
    public String start(long account) {
        database.createNamedQuery(RefreshToken.FORGET_EXPIRED)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return add(account, UUID.randomUUID());
    }

    /**
     * Spends a token. The row is locked, so that of two uses at once one is the second. A second use is an outcome and no
     * exception, because an exception would roll the end of the family back.
     */
    public Rotation rotate(String token) {
        var found = database.createNamedQuery(RefreshToken.BY_DIGEST, RefreshToken.class)
                .setParameter("digest", Sha256.of(token))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        if (found.isEmpty() || found.get().isExpired(clock.instant())) {
            return Rotation.REFUSED;
        }
        var spent = found.get();
        var account = Optional.of(database.find(Account.class, spent.account()));
        if (spent.isUsed()) {
            database.createNamedQuery(RefreshToken.REVOKE_FAMILY)
                    .setParameter("family", spent.family())
                    .executeUpdate();
            return new Rotation(account, Optional.empty());
        }
        spent.use(clock.instant());
        return new Rotation(account, Optional.of(add(spent.account(), spent.family())));
    }

    private String add(long account, UUID family) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.persist(new RefreshToken(Sha256.of(token), family, account, clock.instant()));
        return token;
    }
}
