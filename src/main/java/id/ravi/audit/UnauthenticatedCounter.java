package id.ravi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts requests without a valid credential per address and minute.
 *
 * <p>A minute knows at most 1,000 addresses; all others share one count under {@code other}, so that an attacker with many
 * addresses fills neither memory nor disk.
 */
@ApplicationScoped
public class UnauthenticatedCounter {
    private static final int ADDRESSES = 1_000;
    private static final int MOST_UNWRITTEN = 20 * ADDRESSES;
    private static final String OTHERS = "other";

    private final Map<Slot, Long> unwritten = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private Instant minute = Instant.EPOCH;

    public synchronized void count(String address, Instant now) {
        var current = now.truncatedTo(ChronoUnit.MINUTES);
        if (!current.equals(minute)) {
            minute = current;
            known.clear();
        }
        boolean isKnown = known.contains(address) || (known.size() < ADDRESSES && unwritten.size() < MOST_UNWRITTEN);
        var counted = isKnown ? address : OTHERS;
        known.add(counted);
        unwritten.merge(new Slot(current, counted), 1L, Long::sum);
    }

    /** Hands over what was counted; when it cannot be written it stays. */
    void drainTo(AuditTransactions log) {
        Map<Slot, Long> counted;
        synchronized (this) {
            counted = Map.copyOf(unwritten);
        }
        if (!counted.isEmpty()) {
            log.count(counted);
            counted.forEach(this::forget);
        }
    }

    private synchronized void forget(Slot slot, long count) {
        unwritten.computeIfPresent(slot, (same, now) -> now == count ? null : now - count);
    }

    /** One address in one minute (UTC). */
    public record Slot(Instant minute, String address) {}
}
