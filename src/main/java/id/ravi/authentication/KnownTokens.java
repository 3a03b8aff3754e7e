package id.ravi.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.ravi.access.Caller;
import id.ravi.encryption.Sha256;
import id.ravi.tokens.SignInEnded;
import id.ravi.tokens.TokenCallers;
import id.ravi.tokens.VerifiedToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Whom access tokens mean.
 *
 * <p>The container verifies a token once: what it found counts until the token expires, for five minutes at most, which is
 * as long as the container itself goes on trusting a key that its issuer has withdrawn. Whether the sign-in still lasts
 * counts for a second, as with API keys.
 */
@ApplicationScoped
public class KnownTokens {
    private final Cache<ByteBuffer, VerifiedToken> verified = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(20_000)
            .executor(Runnable::run)
            .build();

    private final RecentCallers<ByteBuffer> known = new RecentCallers<>();

    @Inject
    ContainerTokens container;

    @Inject
    TokenCallers callers;

    @Inject
    Clock clock;

    /** Whom a token means that was found within the last second. Asks nobody and cannot fail. */
    Optional<Caller> seen(String token, String address) {
        var digest = digest(token);
        var good = verified.getIfPresent(digest);
        return good == null || !good.isGood(clock.instant())
                ? Optional.empty()
                : known.seen(digest).map(caller -> caller.at(address));
    }

    /** Whom a token means; nobody, when it is not valid. */
    Optional<Caller> find(
            String token,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            String address)
            throws AuthenticationException {
        var digest = digest(token);
        var good = Optional.ofNullable(verified.getIfPresent(digest)).filter(known -> known.isGood(clock.instant()));
        if (good.isEmpty()) {
            good = container.verify(token, request, response, context);
            good.ifPresent(found -> verified.put(digest, found));
        }
        return good.flatMap(found -> known.find(digest, () -> callers.caller(found, address)));
    }

    /** Other nodes forget it within the second, and this one at once. */
    void onEnd(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignInEnded ended) {
        known.forget((token, caller) -> caller.signIn().equals(Optional.of(ended.signIn())));
    }

    /** No token stays in memory. */
    private static ByteBuffer digest(String token) {
        return ByteBuffer.wrap(Sha256.of(token));
    }
}
