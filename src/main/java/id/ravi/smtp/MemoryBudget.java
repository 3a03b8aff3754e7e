package id.ravi.smtp;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that all messages which are being received may take together. */
final class MemoryBudget {
    private final AtomicLong left;

    MemoryBudget(long octets) {
        this.left = new AtomicLong(octets);
    }

    /** Takes all of it or nothing. */
    boolean take(long octets) {
        return left.getAndUpdate(now -> now >= octets ? now - octets : now) >= octets;
    }

    void giveBack(long octets) {
        left.addAndGet(octets);
    }

    long left() {
        return left.get();
    }
}
