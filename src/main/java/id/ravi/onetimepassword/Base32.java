package id.ravi.onetimepassword;

import java.io.ByteArrayOutputStream;

/**
 * Base32 (RFC 4648, section 6) as people copy it from web pages: lower case, spaces and dashes between groups, and missing
 * padding are forgiven. Bits that are left over at the end are ignored, as all authenticators do.
 */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static byte[] decode(String text) throws Unusable {
        var digits = withoutPadding(text.strip().replaceAll("[\\s\\u00a0-]", ""));
        var octets = new ByteArrayOutputStream(digits.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = value(digits.charAt(i));
            if (value < 0) {
                throw new Unusable("Not a Base32 secret: only letters and the digits 2 to 7 are expected.");
            }
            held = held << 5 | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                octets.write(held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        if (bits >= 5) {
            throw new Unusable("Not a Base32 secret: a character is missing or too many.");
        }
        return octets.toByteArray();
    }

    /** Capitals of ASCII alone: to Unicode, other letters are capitals of these, too, and would make another seed. */
    private static int value(char digit) {
        return ALPHABET.indexOf(digit >= 'a' && digit <= 'z' ? digit - 'a' + 'A' : digit);
    }

    /** In capitals and without padding. */
    static String encode(byte[] octets) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte octet : octets) {
            held = held << 8 | (octet & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(ALPHABET.charAt(held << (5 - bits))).toString();
    }

    private static String withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        return text.substring(0, end);
    }
}
