package id.ravi.onetimepassword;

import java.time.Instant;

/**
 * A code that is valid for one period (RFC 6238, section 4.2, with {@code T0} = 1970), and the one after it.
 *
 * @param from when its period begins
 * @param until when it ends: from this instant on {@code next} is valid
 */
public record Totp(String code, String next, Instant from, Instant until) {
    /** What is valid at that instant. */
    public static Totp at(Instant now, Seed seed, Settings settings) {
        long step = Math.floorDiv(now.getEpochSecond(), settings.period());
        return new Totp(
                Hotp.code(seed, settings, step),
                Hotp.code(seed, settings, step + 1),
                Instant.ofEpochSecond(step * settings.period()),
                Instant.ofEpochSecond((step + 1) * settings.period()));
    }

    @Override
    public String toString() {
        return "Totp[redacted, " + from + ", " + until + "]";
    }
}
