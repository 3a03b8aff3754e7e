/**
 * Collects mail from a catch-all mailbox by IMAP (RFC 3501), for servers that cannot receive it themselves.
 *
 * <p>A message is first delivered, then marked in the mailbox, then counted as done by its UID: whatever ends in between
 * makes it come once more, and the delivery knows it again. One node collects at a time; a lease in the database says
 * which. Nothing here answers a sender, and no request waits for it. Switched off unless {@code ravi.mail.imap.host} is
 * set.
 */
package id.ravi.imap;
