package id.ravi.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.ravi.apikeys.KeyHolder;
import id.ravi.apikeys.KeyLookup;
import id.ravi.apikeys.KeyText;
import id.ravi.apikeys.KeysChanged;
import id.ravi.encryption.Sha256;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Whom API keys mean.
 *
 * <p>What the database said of a key counts for at most a second, so a revoked key is dead within a second on every node.
 * Keys in use are looked up together before that second is over: ten thousand of them cost a request no more than one. What
 * was not found is not remembered: guesses cost the guesser a statement each, and nobody else any memory. Digests are
 * remembered, so that no key stays in memory.
 */
@ApplicationScoped
public class KnownKeys {
    private static final Duration COUNTS = Duration.ofSeconds(1);
    private static final Duration IN_USE = Duration.ofMinutes(1);

    private final Cache<ByteBuffer, KnownKey> known = Caffeine.newBuilder()
            .expireAfterWrite(COUNTS.plus(COUNTS))
            .maximumSize(50_000)
            .executor(Runnable::run)
            .build();

    @EJB
    KeyLookup keys;

    /** Whom a key means that was looked up within the last second. Asks nobody and cannot fail. */
    public Optional<KeyHolder> seen(String text) {
        var key = known.getIfPresent(ByteBuffer.wrap(Sha256.of(text)));
        long now = System.nanoTime();
        return key != null && key.wasAskedWithin(COUNTS, now) ? Optional.of(key.use(now)) : Optional.empty();
    }

    /** Whom a key means; nobody, when it is not usable. */
    Optional<KeyHolder> find(String text) {
        return seen(text).or(() -> KeyText.parse(text).flatMap(this::lookUp));
    }

    private Optional<KeyHolder> lookUp(KeyText key) {
        long asked = System.nanoTime();
        var holder = keys.holder(key);
        holder.ifPresent(found -> {
            var digest = key.digest();
            known.put(ByteBuffer.wrap(digest), new KnownKey(digest, found, asked));
        });
        return holder;
    }

    /** Looks the keys in use up again, and forgets those that mean nobody any more. */
    void refresh() {
        long asked = System.nanoTime();
        var inUse = known.asMap().values().stream()
                .filter(key -> key.wasUsedWithin(IN_USE, asked))
                .toList();
        if (!inUse.isEmpty()) {
            var found = keys.holders(inUse.stream().map(KnownKey::digest).toList());
            inUse.forEach(key -> replace(key, found, asked));
        }
    }

    /** Only in place of what was looked up: what changed meanwhile on this node has been forgotten. */
    private void replace(KnownKey key, Map<ByteBuffer, KeyHolder> found, long asked) {
        var digest = ByteBuffer.wrap(key.digest());
        var holder = found.get(digest);
        if (holder == null) {
            known.asMap().remove(digest, key);
        } else {
            known.asMap().replace(digest, key, key.asOf(asked, holder));
        }
    }

    /** Other nodes forget it within the second, and this one at once, unless it is just being read. */
    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeysChanged changed) {
        known.asMap().values().removeIf(key -> changed.whose().test(key.holder()));
    }
}
