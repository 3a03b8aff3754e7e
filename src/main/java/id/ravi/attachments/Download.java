package id.ravi.attachments;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.IntFunction;

/**
 * The content of an attachment, written as it is read: it costs the memory of one piece. Nobody compares downloads.
 *
 * @param size octets of the whole
 * @param first the piece of number 0, read before the answer begins, so that a refusal is a proper one
 * @param following gives the piece of a number from 1
 */
@SuppressWarnings("ArrayRecordComponent")
record Download(long size, byte[] first, IntFunction<byte[]> following) implements StreamingOutput {
    @Override
    public void write(OutputStream out) throws IOException {
        out.write(first);
        long written = first.length;
        for (int number = 1; written < size; number++) {
            var piece = following.apply(number);
            out.write(piece);
            written += piece.length;
        }
    }
}
