package id.ravi.extraction;

import java.util.Locale;

/** What can be found in a message. */
public enum Kind {
    /** A one-time code, to be typed. */
    OTP,
    /** A link that signs in, confirms an address or leads to a new password, to be followed. */
    LINK;

    /** The name in the API: {@code otp}, {@code link}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
