package id.ravi.senders;

/** How much may wait: so many octets, in so many pieces. */
final class Room {
    private long octets;
    private int pieces;

    Room(long octets, int pieces) {
        this.octets = octets;
        this.pieces = pieces;
    }

    /** False, and nothing is taken, where there is not enough. */
    synchronized boolean take(long size) {
        boolean enough = pieces > 0 && octets >= size;
        if (enough) {
            octets -= size;
            pieces--;
        }
        return enough;
    }

    synchronized void giveBack(long size) {
        octets += size;
        pieces++;
    }
}
