package id.ravi.senders;

import java.util.Locale;

/** Who a sender is to an identity. The names are stored, in lower case. */
enum SenderClass {
    /** The account's own address. */
    OWNER,
    /** A contact of the identity that is marked as trusted. */
    TRUSTED,
    UNTRUSTED;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
