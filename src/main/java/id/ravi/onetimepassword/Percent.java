package id.ravi.onetimepassword;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Undoes percent escapes; what is no UTF-8 afterwards, or a broken escape, is refused: the rest would be a guess. */
final class Percent {
    private Percent() {}

    /** A plus is a space where the text is a parameter, as most programs that make such URIs encode them. */
    static String decode(String text, boolean plusIsSpace) throws Unusable {
        var octets = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                octets.write(escaped(text, i));
                i += 2;
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                octets.writeBytes(text.substring(i, i + 2).getBytes(UTF_8));
                i++;
            } else {
                octets.writeBytes(
                        String.valueOf(c == '+' && plusIsSpace ? ' ' : c).getBytes(UTF_8));
            }
        }
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(octets.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unusable("The URI has percent escapes that are not UTF-8.");
        }
    }

    private static int escaped(String text, int at) throws Unusable {
        int high = at + 2 < text.length() ? digit(text.charAt(at + 1)) : -1;
        int low = at + 2 < text.length() ? digit(text.charAt(at + 2)) : -1;
        if (high < 0 || low < 0) {
            throw new Unusable("The URI has a percent sign that is no escape.");
        }
        return high << 4 | low;
    }

    private static int digit(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}
