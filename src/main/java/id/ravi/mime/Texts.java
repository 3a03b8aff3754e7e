package id.ravi.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes texts of octets, and makes texts harmless. */
final class Texts {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** What ends a line or turns the direction of writing could make a header field look like another. */
    private static final Pattern DECEPTIVE =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

    private static final int LONGEST_FIELD = 32 * 1024;
    private static final Pattern FOLD = Pattern.compile("(?:\\r\\n|\\r|\\n)[ \\t]++");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Texts() {}

    /** Decodes in that charset; in UTF-8 or else Windows-1252, where it is unknown or cannot be. Never fails. */
    static String decode(byte[] octets, Optional<String> charset) {
        return charset.flatMap(Texts::known)
                .filter(known -> !known.equals(US_ASCII))
                .map(known -> new String(octets, known.equals(ISO_8859_1) ? WESTERN : known))
                .orElseGet(() -> guessed(octets));
    }

    private static String guessed(byte[] octets) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException e) {
            return new String(octets, WESTERN);
        }
    }

    private static Optional<Charset> known(String name) {
        var stripped = name.strip();
        return Stream.of(stripped, MimeUtility.javaCharset(stripped))
                .filter(Texts::isKnown)
                .findFirst()
                .map(Charset::forName);
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    /** A header field as people read it, on one line: unfolded, encoded words decoded (RFC 2047). */
    static String header(String field, int most) {
        int longest = Math.min(8 * most, LONGEST_FIELD);
        return line(decoded(unfolded(cut(field, longest)), longest), most);
    }

    /** The field on one line. The library's own takes quadratic time in the number of folds. */
    static String unfolded(String field) {
        return FOLD.matcher(field).replaceAll(" ");
    }

    /** A field, or what it holds, whose octets came as characters, with encoded words decoded. */
    static String decoded(String field, int most) {
        var octets = cut(field, most).getBytes(ISO_8859_1);
        return words(isLatin(field) ? decode(octets, Optional.empty()) : cut(field, most));
    }

    private static boolean isLatin(String text) {
        return text.chars().allMatch(c -> c < 256);
    }

    private static String words(String text) {
        try {
            return MimeUtility.decodeText(text);
        } catch (UnsupportedEncodingException | RuntimeException e) {
            return text;
        }
    }

    /** One line without anything that a reader would not see. */
    static String line(String text, int most) {
        return cut(whole(DECEPTIVE.matcher(text).replaceAll(" ")).strip(), most);
    }

    /** Lines that end with LF, without NUL and other controls. */
    static String lines(String text) {
        return whole(
                CONTROLS.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll(""));
    }

    /** The beginning, never half a character. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Some charsets decode to a surrogate without its other half, which is no text. */
    private static String whole(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }
}
