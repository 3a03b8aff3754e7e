package id.ravi.mime;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends where its octets cannot be decoded any further, instead of failing. */
final class LenientStream extends FilterInputStream {
    LenientStream(InputStream decoding) {
        super(decoding);
    }

    @Override
    public int read() {
        try {
            return super.read();
        } catch (IOException e) {
            return -1;
        }
    }

    /** Octet by octet, because the decoders lose what they have decoded of a block when it ends badly. */
    @Override
    public int read(byte[] octets, int offset, int length) {
        int count = 0;
        for (int octet = 0; count < length && (octet = read()) >= 0; count++) {
            octets[offset + count] = (byte) octet;
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
