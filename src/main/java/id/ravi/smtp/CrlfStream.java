package id.ravi.smtp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.subethamail.smtp.internal.io.CRLFTerminatedReader.TerminationException;

/**
 * Fails at a CR without LF and an LF without CR.
 *
 * <p>Mail servers disagree about such lines. Where one sees the end of a message and another does not, a message can be
 * smuggled in with the first one's good name; here nobody has to decide. What came before is still read. The session
 * answers this exception with 501 and closes.
 */
final class CrlfStream extends FilterInputStream {
    private boolean isBehindCr;
    private boolean isBroken;

    CrlfStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] octets, int offset, int length) throws IOException {
        if (isBroken) {
            throw new TerminationException(0);
        }
        int count = super.read(octets, offset, length);
        for (int i = 0; i < count; i++) {
            byte octet = octets[offset + i];
            if ((octet == '\n') != isBehindCr) {
                isBroken = true;
                return i == 0 ? read(octets, offset, length) : i;
            }
            isBehindCr = octet == '\r';
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
