package id.ravi.onetimepassword;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The hash functions of RFC 6238. Nearly all sites use SHA-1, which is not weak here: HMAC needs no collision resistance. */
public enum Hash {
    SHA1,
    SHA256,
    SHA512;

    /** By its name in a URI or a body, in any case and with the dash that some write. */
    public static Optional<Hash> named(String name) {
        var plain = name.strip().toUpperCase(Locale.ROOT).replace("-", "");
        return Arrays.stream(values()).filter(hash -> hash.name().equals(plain)).findFirst();
    }

    String mac() {
        return "Hmac" + name();
    }
}
