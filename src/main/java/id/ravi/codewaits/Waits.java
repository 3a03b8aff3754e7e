package id.ravi.codewaits;

import id.ravi.problem.Throttled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The requests that wait on this node, in the order in which they came: 5,000 at most, 1,000 of an account, 100 of an identity. */
final class Waits {
    private static final int MOST = 5_000;
    private static final int MOST_OF_AN_ACCOUNT = 1_000;
    private static final int MOST_OF_AN_IDENTITY = 100;

    private final Map<Long, Set<Wait>> ofIdentity = new HashMap<>();
    private final Map<Long, Integer> ofAccount = new HashMap<>();
    private int size;
    private boolean closed;

    /** Refuses (429, 503) where too many wait already, or nobody may wait any more. */
    synchronized void add(Wait wait) {
        long account = wait.caller.account();
        if (closed || size >= MOST) {
            throw new TooManyWait();
        }
        if (ofAccount.getOrDefault(account, 0) >= MOST_OF_AN_ACCOUNT
                || of(wait.identity()).size() >= MOST_OF_AN_IDENTITY) {
            throw new Throttled("Too many requests wait for codes of this identity or account.", Duration.ofSeconds(5));
        }
        ofIdentity
                .computeIfAbsent(wait.identity(), identity -> new LinkedHashSet<>())
                .add(wait);
        ofAccount.merge(account, 1, Integer::sum);
        size++;
    }

    synchronized void remove(Wait wait) {
        var waits = ofIdentity.getOrDefault(wait.identity(), Set.of());
        if (waits.contains(wait)) {
            waits.remove(wait);
            ofIdentity.computeIfPresent(wait.identity(), (identity, rest) -> rest.isEmpty() ? null : rest);
            ofAccount.computeIfPresent(wait.caller.account(), (account, count) -> count == 1 ? null : count - 1);
            size--;
        }
    }

    /** Those of an identity, longest first. */
    synchronized List<Wait> of(long identity) {
        return List.copyOf(ofIdentity.getOrDefault(identity, Set.of()));
    }

    synchronized List<Wait> all() {
        var all = new ArrayList<Wait>(size);
        ofIdentity.values().forEach(all::addAll);
        return all;
    }

    synchronized int size() {
        return size;
    }

    /** Lets nobody in any more. */
    synchronized void close() {
        closed = true;
    }
}
