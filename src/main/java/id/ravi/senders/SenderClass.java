package id.ravi.senders;

import java.util.Locale;

/** Who a sender is to an identity. The names are stored, in lower case. */
enum SenderClass {
    /** The account's own address. */
    OWNER,
    /** Somebody whom the identity's owner has marked so; nobody yet. */
    TRUSTED,
    UNTRUSTED;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
