package id.ravi.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The header {@code Content-Disposition} (RFC 6266) of a download under the name that a stranger chose. Whatever the name
 * holds, the header holds letters, digits and percent escapes (RFC 8187).
 */
final class Disposition {
    private static final int MOST_CHARACTERS = 200;
    private static final String PLAIN = "!#$&+-.^_`|~";

    /**
     * What names a place on somebody's disk, or shows a name as what it is not: separators, dots at the start, control
     * characters, and those that change the direction of writing.
     */
    private static final Pattern MISLEADING = Pattern.compile("^\\.+|[/\\\\:\\p{C}\\p{Zl}\\p{Zp}]");

    private Disposition() {}

    static String attachment(String filename) {
        var name = MISLEADING.matcher(filename).replaceAll("_").strip();
        return "attachment; filename*=UTF-8''" + escaped(name.isEmpty() ? "attachment" : shortened(name));
    }

    /** The end of a long name goes, not its extension. */
    private static String shortened(String name) {
        int excess = name.codePointCount(0, name.length()) - MOST_CHARACTERS;
        if (excess <= 0) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, MOST_CHARACTERS - extension.length())) + extension;
    }

    private static String escaped(String name) {
        var text = new StringBuilder();
        for (byte octet : name.getBytes(UTF_8)) {
            char c = (char) (octet & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                text.append(c);
            } else {
                text.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return text.toString();
    }
}
