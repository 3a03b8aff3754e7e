package id.ravi.qr;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads the QR codes of pictures, two pictures at a time on this node: each takes a processor and some 50 MB. Whoever has
 * waited two seconds for a turn, or finds many who wait, is told to come back.
 */
@ApplicationScoped
public class QrReader {
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 2;
    private static final int MOST_WAITING = 8;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** The texts of all codes in a PNG or JPEG, each once; there is at least one. */
    public Set<String> texts(byte[] file) throws Unreadable {
        takeTurn();
        try {
            var texts = Search.in(Picture.decode(file));
            if (texts.isEmpty()) {
                throw new Unreadable("No QR code was found in the picture. Send it larger, or cut out the code.");
            }
            return texts;
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (turns.getQueueLength() >= MOST_WAITING || !turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new NoTurn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoTurn();
        }
    }
}
