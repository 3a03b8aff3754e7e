package id.ravi.senders;

import java.util.HashMap;
import java.util.Map;

/** How much may wait: so many octets, in so many pieces, a quarter of which may come from one source. */
final class Room {
    private final Map<String, Integer> ofSource = new HashMap<>();
    private final int mostOfASource;
    private long octets;
    private int pieces;

    Room(long octets, int pieces) {
        this.octets = octets;
        this.pieces = pieces;
        this.mostOfASource = pieces / 4;
    }

    /** False, and nothing is taken, where there is not enough. */
    synchronized boolean take(String source, long size) {
        boolean enough = pieces > 0 && octets >= size && ofSource.getOrDefault(source, 0) < mostOfASource;
        if (enough) {
            octets -= size;
            pieces--;
            ofSource.merge(source, 1, Integer::sum);
        }
        return enough;
    }

    synchronized void giveBack(String source, long size) {
        octets += size;
        pieces++;
        ofSource.computeIfPresent(source, (name, count) -> count == 1 ? null : count - 1);
    }
}
