package id.ravi.totp;

import id.ravi.onetimepassword.Seed;
import id.ravi.onetimepassword.Settings;

/** What makes codes: opened for this, and dropped afterwards. */
public record Generator(Settings settings, Seed seed) {
    @Override
    public String toString() {
        return "Generator[redacted]";
    }
}
