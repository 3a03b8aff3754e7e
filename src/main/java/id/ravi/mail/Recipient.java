package id.ravi.mail;

import id.ravi.access.Caller;
import id.ravi.identities.Target;

/** An identity that gets a message, and the account that it belongs to. */
record Recipient(Target identity, long account) {
    /** In whose name its mail is kept. */
    Caller server() {
        return Caller.server(account, identity.uuid());
    }
}
