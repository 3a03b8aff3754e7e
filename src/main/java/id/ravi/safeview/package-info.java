/**
 * What may be told of a message to a reader whom its words could turn: an agent that reads a stranger's prose may take it for
 * its orders.
 *
 * <p>Codes have the form that the extraction demands, types of attachments are from a list of our own, and of links only the
 * domain shows that somebody has registered. The one exception is the magic link that was found: it is shown as a URL
 * without its fragment, in the ASCII of RFC 3986 and not longer than two thousand characters. Its host, path and query may
 * still hold words of the sender's, joined by hyphens or escapes; who reads it must treat it as an address to open and as
 * nothing else.
 */
package id.ravi.safeview;
