package id.ravi.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.ravi.access.Caller;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Whom credentials meant within the last second, which begins before they are looked up: what was found is at least as old
 * as the look-up's beginning. What is forgotten while a look-up lasts is not remembered by it.
 *
 * @param <K> what stands for a credential
 */
final class RecentCallers<K> {
    private static final Duration COUNTS = Duration.ofSeconds(1);

    private final Cache<K, Found> known = Caffeine.newBuilder()
            .expireAfterWrite(COUNTS)
            .maximumSize(20_000)
            .executor(Runnable::run)
            .build();

    private final LongSupplier nanoTime;
    private int forgotten;

    private record Found(Caller caller, long asked) {}

    RecentCallers() {
        this(System::nanoTime);
    }

    RecentCallers(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Asks nobody and cannot fail. */
    Optional<Caller> seen(K credential) {
        var found = known.getIfPresent(credential);
        return found != null && nanoTime.getAsLong() - found.asked() < COUNTS.toNanos()
                ? Optional.of(found.caller())
                : Optional.empty();
    }

    /** Looks a caller up and remembers it; nobody is not remembered. */
    Optional<Caller> find(K credential, Supplier<Optional<Caller>> lookUp) {
        int before = forgotten();
        long asked = nanoTime.getAsLong();
        var caller = lookUp.get();
        caller.ifPresent(found -> remember(credential, new Found(found, asked), before));
        return caller;
    }

    private synchronized int forgotten() {
        return forgotten;
    }

    private synchronized void remember(K credential, Found found, int before) {
        if (forgotten == before) {
            known.put(credential, found);
        }
    }

    /** Forgets those to whom this applies, at once and for good, also where a look-up has just found them. */
    void forget(BiPredicate<K, Caller> whom) {
        synchronized (this) {
            forgotten++;
        }
        known.asMap()
                .entrySet()
                .removeIf(entry -> whom.test(entry.getKey(), entry.getValue().caller()));
    }
}
