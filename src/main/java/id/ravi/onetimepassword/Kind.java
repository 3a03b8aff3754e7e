package id.ravi.onetimepassword;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What moves a one-time password on: the time, or its use. */
public enum Kind {
    TOTP,
    HOTP;

    public static Optional<Kind> named(String name) {
        var plain = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.name().equals(plain)).findFirst();
    }

    /** As it stands in URIs, bodies and answers. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
