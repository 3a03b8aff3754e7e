package id.ravi.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Counts the errors in what a session is answered, and ends it after too many: unknown commands, and recipients that are
 * not there, which somebody may be guessing. Each reply is written at once.
 */
final class Replies extends FilterOutputStream {
    private static final byte[] ENOUGH = "421 4.7.0 Too many errors\r\n".getBytes(US_ASCII);

    private final Patience patience;

    Replies(OutputStream out, Patience patience) {
        super(out);
        this.patience = patience;
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        if (length > 0 && octets[offset] == '5' && !patience.forgives()) {
            out.write(ENOUGH);
            close();
        } else {
            out.write(octets, offset, length);
        }
    }
}
