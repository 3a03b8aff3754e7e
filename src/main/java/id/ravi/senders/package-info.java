/**
 * Who has sent a message, as far as that can be known: looked at after the delivery, which never waits for it.
 *
 * <p>Until then, and for ever where it does not come to it (the server stopped, too much came at once), a message counts as
 * not looked at and its sender as untrusted. It is not tried again: the message as it came is not kept.
 */
package id.ravi.senders;
