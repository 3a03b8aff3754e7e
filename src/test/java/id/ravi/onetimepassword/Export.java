package id.ravi.onetimepassword;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.Base64;

/** Writes exports as Google Authenticator does. */
public final class Export {
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();

    /** Adds an entry: numbers as in its message, 0 being unspecified. */
    public Export add(String base32, String name, String issuer, int algorithm, int digits, int type, int counter) {
        try {
            var entry = new ByteArrayOutputStream();
            octets(entry, 1, Base32.decode(base32));
            octets(entry, 2, name.getBytes(UTF_8));
            octets(entry, 3, issuer.getBytes(UTF_8));
            number(entry, 4, algorithm);
            number(entry, 5, digits);
            number(entry, 6, type);
            number(entry, 7, counter);
            octets(message, 1, entry.toByteArray());
            return this;
        } catch (Unusable e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** With the version, and the place in a series of exports. */
    public String uri() {
        number(message, 2, 1);
        number(message, 3, 1);
        number(message, 4, 0);
        number(message, 5, 123_456);
        return uri(message.toByteArray());
    }

    static String uri(byte[] message) {
        return "otpauth-migration://offline?data="
                + URLEncoder.encode(Base64.getEncoder().encodeToString(message), UTF_8);
    }

    static void octets(ByteArrayOutputStream out, int field, byte[] value) {
        varint(out, field << 3 | 2);
        varint(out, value.length);
        out.writeBytes(value);
    }

    static void number(ByteArrayOutputStream out, int field, int value) {
        varint(out, field << 3);
        varint(out, value);
    }

    private static void varint(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest > 0x7f) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
