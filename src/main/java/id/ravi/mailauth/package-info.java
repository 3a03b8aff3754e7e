/**
 * Whether a message comes from whom it says: SPF (RFC 7208), DKIM (RFC 6376) and, of both together, DMARC (RFC 7489).
 *
 * <p>Everything that is looked at was written by strangers: the message, what stands in their DNS, and how long that takes
 * to answer. Whatever is unusual, unreadable or late is not a pass; none of it is an error. What the domain wants to
 * happen to mail that fails is not looked at either: mail is kept all the same, and told apart.
 */
package id.ravi.mailauth;
