package id.ravi.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/** Splits what stands between boundary lines (RFC 2046 section 5.1). */
final class Multipart {
    private Multipart() {}

    /**
     * The parts, none where no boundary is found. The last one ends with the content where its closing boundary is missing;
     * where there are more than asked for, it holds all the others.
     */
    static List<Slice> split(Slice content, String boundary, int most) {
        var parts = new ArrayList<Slice>();
        byte[] delimiter = ("--" + boundary).getBytes(ISO_8859_1);
        int start = -1;
        for (int line = content.from(); line < content.to(); ) {
            int end = content.lineEnd(line);
            var kind = kind(content, delimiter, line, end);
            if (kind != Line.OTHER && parts.size() < most - 1) {
                if (start >= 0) {
                    parts.add(content.startingAt(start).until(content.beforeLineBreak(line)));
                }
                start = end;
                if (kind == Line.CLOSING) {
                    return parts;
                }
            }
            line = end;
        }
        if (start >= 0) {
            parts.add(content.startingAt(start));
        }
        return parts;
    }

    private static Line kind(Slice content, byte[] delimiter, int line, int end) {
        if (!content.startsWith(delimiter, line)) {
            return Line.OTHER;
        }
        int behind = line + delimiter.length;
        int textEnd = content.textEnd(behind, end);
        if (textEnd == behind) {
            return Line.BOUNDARY;
        }
        boolean closes =
                textEnd == behind + 2 && content.octets()[behind] == '-' && content.octets()[behind + 1] == '-';
        return closes ? Line.CLOSING : Line.OTHER;
    }

    private enum Line {
        BOUNDARY,
        CLOSING,
        OTHER
    }
}
