package id.ravi.mailauth;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.jdkim.api.Headers;

/**
 * A message as it came: its header fields, each with its name and its folds but without the line end after it, and where
 * its body begins.
 *
 * <p>Deliberately stricter than programs that show mail: where two of them could read a header differently, it is none.
 * Octets become characters in the platform's charset, because the library makes octets of them again in that one.
 */
@SuppressWarnings("ArrayRecordComponent")
record RawMessage(List<String> fields, byte[] octets, int body) implements Headers {
    private static final int MOST_HEADER_OCTETS = 256 * 1024;
    private static final int MOST_FIELDS = 2_000;
    private static final Charset CHARSET = Charset.defaultCharset();
    private static final Pattern LINE_END = Pattern.compile("\r\n(?![ \t])");
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]++:.*+", Pattern.DOTALL);

    /** A line end that is none for everybody, another control character, or a fold that shows nothing. */
    private static final Pattern UNCLEAN =
            Pattern.compile("\r(?!\n)|(?<!\r)\n|[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]|\r\n[ \t]++(?:\r|\\z)");

    /** None where a program might read the header differently, or there is too much of it. */
    static Optional<RawMessage> of(byte[] octets) {
        int end = headerEnd(octets);
        var header = new String(octets, 0, Math.max(end, 0), CHARSET);
        var fields = List.of(LINE_END.split(header, MOST_FIELDS + 1));
        boolean readable = end >= 0
                && fields.size() <= MOST_FIELDS
                && !UNCLEAN.matcher(header).find()
                && fields.stream().allMatch(FIELD.asMatchPredicate());
        return readable ? Optional.of(new RawMessage(fields, octets, end + 4)) : Optional.empty();
    }

    /** Where the blank line is; -1 where there is none within the limit. */
    private static int headerEnd(byte[] octets) {
        int most = Math.min(octets.length, MOST_HEADER_OCTETS) - 3;
        for (int i = 0; i < most; i++) {
            if (octets[i] == '\r' && octets[i + 1] == '\n' && octets[i + 2] == '\r' && octets[i + 3] == '\n') {
                return i;
            }
        }
        return -1;
    }

    @Override
    public List<String> getFields() {
        return fields;
    }

    @Override
    public List<String> getFields(String name) {
        var start = name.toLowerCase(Locale.ROOT) + ":";
        return fields.stream()
                .filter(field -> field.regionMatches(true, 0, start, 0, start.length()))
                .toList();
    }

    /** What stands after the colon, unfolded. */
    List<String> values(String name) {
        return getFields(name).stream()
                .map(field -> field.substring(field.indexOf(':') + 1).replace("\r\n", ""))
                .toList();
    }

    @Override
    public String toString() {
        return "RawMessage[redacted]";
    }
}
