package id.ravi.payload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.ravi.problem.Refusal;
import id.ravi.problem.Refusal.Reason;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * Reads {@code application/x-www-form-urlencoded}, as leniently as clients of Python services expect.
 *
 * <p>Nothing but the number of fields is refused: a malformed percent escape stays text, bytes that are not UTF-8 become
 * U+FFFD, a name without {@code =} has the value {@code ""}, and of repeated fields the last counts.
 */
final class FormReader {
    private FormReader() {}

    static Json.Members read(byte[] body, int fieldLimit) {
        // One character for each byte until percent escapes are undone: only then do bytes make characters.
        var pairs = new StringTokenizer(new String(body, ISO_8859_1), "&");
        Map<String, Json> fields = new LinkedHashMap<>();
        for (int count = 1; pairs.hasMoreTokens(); count++) {
            if (count > fieldLimit) {
                throw new Refusal(Reason.INVALID, "Form parse error - More than " + fieldLimit + " fields.");
            }
            String pair = pairs.nextToken();
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            fields.put(decode(name), new Json.Text(decode(value)));
        }
        return new Json.Members(fields);
    }

    private static String decode(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            int escaped = c == '%' ? escapedByte(encoded, i) : -1;
            if (escaped >= 0) {
                bytes.write(escaped);
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return bytes.toString(UTF_8);
    }

    /** The byte that the escape at the index stands for, or -1 where two hexadecimal digits do not follow. */
    private static int escapedByte(String encoded, int index) {
        if (index + 2 >= encoded.length()) {
            return -1;
        }
        int high = Character.digit(encoded.charAt(index + 1), 16);
        int low = Character.digit(encoded.charAt(index + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
