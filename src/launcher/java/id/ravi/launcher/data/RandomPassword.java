package id.ravi.launcher.data;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords of 128 random bits, as 22 characters of {@code A-Za-z0-9_-}: nothing that a file format has to escape. */
public final class RandomPassword {
    private RandomPassword() {}

    public static String create() {
        byte[] bits = new byte[16];
        new SecureRandom().nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
