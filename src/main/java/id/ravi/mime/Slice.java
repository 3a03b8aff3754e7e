package id.ravi.mime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** Some of a message's octets, which are never copied. */
@SuppressWarnings("ArrayRecordComponent")
record Slice(byte[] octets, int from, int to) {
    static Slice of(byte[] octets) {
        return new Slice(octets, 0, octets.length);
    }

    int size() {
        return to - from;
    }

    Slice until(int end) {
        return new Slice(octets, from, Math.max(from, end));
    }

    Slice startingAt(int start) {
        return new Slice(octets, Math.min(start, to), to);
    }

    /** No more than that from its beginning. */
    Slice atMost(int size) {
        return until(Math.min(to, from + size));
    }

    byte[] bytes() {
        return Arrays.copyOfRange(octets, from, to);
    }

    InputStream stream() {
        return new ByteArrayInputStream(octets, from, size());
    }

    /** Where the line that begins there ends: behind its LF, or where everything ends. */
    int lineEnd(int start) {
        for (int i = start; i < to; i++) {
            if (octets[i] == '\n') {
                return i + 1;
            }
        }
        return to;
    }

    /** Where the text of a line ends that begins and ends there: without CR, LF and blanks. */
    int textEnd(int start, int end) {
        int last = end;
        while (last > start && octets[last - 1] >= 0 && octets[last - 1] <= ' ') {
            last--;
        }
        return last;
    }

    /** Where what stands before a boundary line ends: the line break belongs to the boundary (RFC 2046 section 5.1.1). */
    int beforeLineBreak(int end) {
        int last = end;
        if (last > from && octets[last - 1] == '\n') {
            last--;
        }
        if (last > from && last < end && octets[last - 1] == '\r') {
            last--;
        }
        return last;
    }

    boolean startsWith(byte[] beginning, int at) {
        if (at + beginning.length > to) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if (octets[at + i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "Slice[" + size() + " octets]";
    }
}
