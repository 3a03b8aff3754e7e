package id.ravi.encryption;

import java.security.SecureRandom;
import java.util.Base64;

/** Text that nobody guesses: 256 random bits in base64url (RFC 4648, section 5), 43 characters. */
public final class RandomToken {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomToken() {}

    public static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
