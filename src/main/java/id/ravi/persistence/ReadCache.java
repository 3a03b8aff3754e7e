package id.ravi.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What was read of the database, until somebody says that it has changed. For a server that is the only one on its
 * database: nobody tells it of the writes of others.
 *
 * <p>Nobody waits for anybody. Each subject has a stamp, and what was read counts only under the stamp that stood before
 * the database was asked. Whoever changes a subject moves its stamp after the commit and before the answer, so a read after
 * an answered write never sees what was there before, and a read that raced with the write is not kept. Subjects share
 * 16,384 stamps: a change may forget others, too, which costs them one look at the database.
 *
 * @param <T> what is remembered
 */
public final class ReadCache<T> {
    private final AtomicIntegerArray stamps = new AtomicIntegerArray(1 << 14);
    private final Cache<Key, Stamped<T>> known;
    private final boolean off;

    /** Remembers values of so many bytes in all. None with 0 bytes. */
    public ReadCache(long bytes, ToIntFunction<T> size) {
        this.off = bytes == 0;
        this.known = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, Stamped<T> stamped) -> size.applyAsInt(stamped.value()))
                .executor(Runnable::run)
                .build();
    }

    /**
     * Reads what somebody sees of a subject, from memory or else from the database. What is not there is not remembered.
     *
     * @param view from where it is looked at; what one view found is not given to another
     */
    public Optional<T> get(Object subject, Object view, Supplier<Optional<T>> database) {
        if (off) {
            // Even a cache without room holds a value for a moment, which another node may have changed meanwhile.
            return database.get();
        }
        var key = new Key(subject, view);
        int stamp = stamps.get(slot(subject));
        var remembered = known.getIfPresent(key);
        if (remembered != null && remembered.stamp() == stamp) {
            return Optional.of(remembered.value());
        }
        var found = database.get();
        found.ifPresent(value -> known.put(key, new Stamped<>(stamp, value)));
        return found;
    }

    /** Forgets a subject; to be called after the commit of its change, whatever became of it. */
    public void changed(Object subject) {
        stamps.incrementAndGet(slot(subject));
    }

    /** Forgets everything; to be called likewise. */
    public void changed() {
        for (int slot = 0; slot < stamps.length(); slot++) {
            stamps.incrementAndGet(slot);
        }
    }

    private int slot(Object subject) {
        int hash = subject.hashCode();
        return (hash ^ hash >>> 14) & stamps.length() - 1;
    }

    private record Key(Object subject, Object view) {}

    private record Stamped<T>(int stamp, T value) {}
}
