package id.ravi.apikeys;

import id.ravi.encryption.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * An API key in the clear: {@code ravi_id_} or {@code ravi_mgmt_}, 40 random characters of {@code 0-9A-Za-z} (238 bits),
 * and 6 more that are the CRC-32 of all before them in base 62.
 */
public record KeyText(String text) {
    public static final String IDENTITY_PREFIX = "ravi_id_";
    public static final String MANAGEMENT_PREFIX = "ravi_mgmt_";

    private static final Pattern FORM = Pattern.compile("ravi_(id|mgmt)_[0-9A-Za-z]{46}");
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_CHARACTERS = 40;
    private static final int CHECKSUM_CHARACTERS = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeyText random(String prefix) {
        var text = new StringBuilder(prefix);
        RANDOM.ints(RANDOM_CHARACTERS, 0, ALPHABET.length()).forEach(i -> text.append(ALPHABET.charAt(i)));
        return new KeyText(text + checksum(text.toString()));
    }

    /** The key, if the text has the form of one and its checksum is right; whether it exists is another question. */
    public static Optional<KeyText> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int end = text.length() - CHECKSUM_CHARACTERS;
        return checksum(text.substring(0, end)).equals(text.substring(end))
                ? Optional.of(new KeyText(text))
                : Optional.empty();
    }

    static String checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        var digits = new char[CHECKSUM_CHARACTERS];
        long rest = crc.getValue();
        for (int i = CHECKSUM_CHARACTERS - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return new String(digits);
    }

    /** What is kept of it: SHA-256, 32 bytes. */
    public byte[] digest() {
        return Sha256.of(text);
    }

    String lastFour() {
        return text.substring(text.length() - 4);
    }

    @Override
    public String toString() {
        return "KeyText[redacted]";
    }
}
