package id.ravi.authentication;

import id.ravi.apikeys.KeyHolder;
import java.time.Duration;

/** What the database said of a key at some time, and when somebody came with the key last. */
final class KnownKey {
    private final byte[] digest;
    private final KeyHolder holder;
    private final long asked;
    private volatile long used;

    /** As the database was at some time after {@code asked}; times are of {@link System#nanoTime()}. */
    KnownKey(byte[] digest, KeyHolder holder, long asked) {
        this(digest, holder, asked, asked);
    }

    private KnownKey(byte[] digest, KeyHolder holder, long asked, long used) {
        this.digest = digest;
        this.holder = holder;
        this.asked = asked;
        this.used = used;
    }

    /** The same key, as the database said later. */
    KnownKey asOf(long later, KeyHolder now) {
        return new KnownKey(digest, now, later, used);
    }

    KeyHolder use(long now) {
        used = now;
        return holder;
    }

    boolean wasAskedWithin(Duration age, long now) {
        return now - asked < age.toNanos();
    }

    boolean wasUsedWithin(Duration age, long now) {
        return now - used < age.toNanos();
    }

    KeyHolder holder() {
        return holder;
    }

    byte[] digest() {
        return digest;
    }
}
