package id.ravi.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;

/**
 * A message in memory, from its first octet until it is delivered or refused. Each octet counts twice: in pieces at first,
 * then in one, then with what was read of it.
 */
final class IncomingMessage implements AutoCloseable {
    private static final int PIECE = 64 * 1024;
    private static final int PATIENCE = 4;

    private final MemoryBudget budget;
    private final String peer;
    private final int most;
    private final List<byte[]> pieces = new ArrayList<>();
    private long taken;

    IncomingMessage(MemoryBudget budget, String peer, int most) {
        this.budget = budget;
        this.peer = peer;
        this.most = most;
    }

    /**
     * All octets of the message. What is refused is read to its end, so that the session can go on; who sends much more
     * than was ever allowed is cut off.
     */
    byte[] read(InputStream stream) throws IOException, RejectException {
        long size = 0;
        boolean hasRoom = true;
        var piece = new byte[PIECE];
        for (int count = stream.read(piece); count >= 0; count = stream.read(piece)) {
            size += count;
            hasRoom = hasRoom && size <= most && keep(piece, count);
            if (!hasRoom) {
                close();
            }
            if (size > (long) PATIENCE * most) {
                throw new DropConnectionException(552, "5.3.4 Message size exceeds fixed limit");
            }
        }
        if (size > most) {
            throw new RejectException(552, "5.3.4 Message size exceeds fixed limit");
        }
        if (!hasRoom) {
            throw new RejectException(452, "4.3.1 Too much mail at once, try again later");
        }
        return whole((int) size);
    }

    private boolean keep(byte[] piece, int count) {
        if (!budget.take(peer, 2L * count)) {
            return false;
        }
        taken += 2L * count;
        pieces.add(Arrays.copyOf(piece, count));
        return true;
    }

    private byte[] whole(int size) {
        var octets = ByteBuffer.allocate(size);
        pieces.forEach(octets::put);
        pieces.clear();
        return octets.array();
    }

    @Override
    public void close() {
        pieces.clear();
        budget.giveBack(peer, taken);
        taken = 0;
    }
}
