package id.ravi.encryption;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Values that must not be seen again, and the search for them: as they are, as UTF-16LE and in Base64.
 *
 * <p>What is looked for is the middle of a value, so that a value that was cut is found as well.
 */
class Canaries {
    private static final int MIDDLE = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> names = new LinkedHashMap<>();

    /** Makes a value: capital letters only, so that it survives being made upper case. */
    String next(String name) {
        var text = new StringBuilder("CANARY");
        RANDOM.ints(26, 'A', 'Z' + 1).forEach(text::appendCodePoint);
        return watch(name, text.toString());
    }

    /** Looks for a value that the server made. */
    String watch(String name, String value) {
        int length = Math.min(MIDDLE, value.length());
        int start = (value.length() - length) / 2;
        names.put(value.substring(start, start + length), name);
        return value;
    }

    Set<String> names() {
        return new TreeSet<>(names.values());
    }

    /** The names of all that are found in the bytes. */
    Set<String> in(byte[] bytes) {
        var found = new TreeSet<String>();
        Pattern[][] byBeginning = index();
        for (int i = 0; i + 1 < bytes.length; i++) {
            var candidates = byBeginning[beginning(bytes, i)];
            for (int c = 0; candidates != null && c < candidates.length; c++) {
                if (candidates[c].isAt(bytes, i)) {
                    found.add(candidates[c].name());
                }
            }
        }
        return found;
    }

    Set<String> in(String text) {
        return in(text.getBytes(UTF_8));
    }

    private Pattern[][] index() {
        var index = new Pattern[1 << 16][];
        names.forEach((text, name) -> forms(text).forEach(form -> {
            int beginning = beginning(form, 0);
            var known = index[beginning] == null ? new Pattern[0] : index[beginning];
            index[beginning] = Arrays.copyOf(known, known.length + 1);
            index[beginning][known.length] = new Pattern(name, form);
        }));
        return index;
    }

    private static int beginning(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }

    /** Base64 looks different at each of the three places where a group can begin; what neighbours change is cut off. */
    private static List<byte[]> forms(String text) {
        return List.of(
                text.getBytes(UTF_8), text.getBytes(UTF_16LE), base64(text, 0), base64(text, 1), base64(text, 2));
    }

    private static byte[] base64(String text, int skipped) {
        var whole = text.substring(skipped, skipped + (text.length() - skipped) / 3 * 3);
        return Base64.getEncoder().encode(whole.getBytes(UTF_8));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Pattern(String name, byte[] form) {
        boolean isAt(byte[] bytes, int at) {
            return at + form.length <= bytes.length && Arrays.equals(bytes, at, at + form.length, form, 0, form.length);
        }
    }
}
