package id.ravi.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.ravi.apikeys.ApiKeys;
import id.ravi.apikeys.KeyHolder;
import id.ravi.apikeys.KeyText;
import id.ravi.apikeys.KeysChanged;
import id.ravi.encryption.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * Whom API keys mean.
 *
 * <p>A key that was found is remembered for at most a second, so a revoked key is dead within a second on every node. What
 * was not found is not remembered: guesses cost the guesser a statement each, and nobody else any memory. Digests are
 * remembered, so that no key stays in memory.
 */
@ApplicationScoped
public class KnownKeys {
    private final Cache<ByteBuffer, KeyHolder> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumSize(20_000)
            .executor(Runnable::run)
            .build();

    @Inject
    ApiKeys keys;

    /** Whom a key means that was found within the last second. Asks nobody and cannot fail. */
    Optional<KeyHolder> seen(String text) {
        return Optional.ofNullable(known.getIfPresent(ByteBuffer.wrap(Sha256.of(text))));
    }

    /** Whom a key means; nobody, when it is not usable. */
    Optional<KeyHolder> find(String text) {
        return KeyText.parse(text)
                .map(key -> known.get(ByteBuffer.wrap(key.digest()), unknown -> keys.holder(key)
                        .orElse(null)));
    }

    /** Other nodes forget it within the second, and this one at once, unless it is just being read. */
    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeysChanged changed) {
        known.asMap().values().removeIf(changed.whose());
    }
}
