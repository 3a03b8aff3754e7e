package id.ravi.payload;

import java.util.Base64;
import java.util.Optional;

/**
 * Standard Base64 in its one canonical form: with padding, without line breaks, no stray bits at the end. Java's own decoder
 * takes more, and two texts that mean the same bytes are one too many for whoever compares them.
 */
public final class StrictBase64 {
    private StrictBase64() {}

    /** The bytes, if the text is their canonical form. */
    public static Optional<byte[]> decode(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static boolean isStrict(String text) {
        return decode(text).isPresent();
    }
}
