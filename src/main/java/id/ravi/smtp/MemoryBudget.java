package id.ravi.smtp;

import java.util.HashMap;
import java.util.Map;

/** The memory that all messages which are being received may take together, and those of one peer. */
final class MemoryBudget {
    private final long share;
    private final Map<String, Long> taken = new HashMap<>();
    private long left;

    /** @param share what one peer may take */
    MemoryBudget(long octets, long share) {
        this.left = octets;
        this.share = share;
    }

    /** Takes all of it or nothing. */
    synchronized boolean take(String peer, long octets) {
        long its = taken.getOrDefault(peer, 0L) + octets;
        if (octets > left || its > share) {
            return false;
        }
        left -= octets;
        taken.put(peer, its);
        return true;
    }

    synchronized void giveBack(String peer, long octets) {
        left += octets;
        taken.computeIfPresent(peer, (same, its) -> its == octets ? null : its - octets);
    }

    synchronized long left() {
        return left;
    }
}
