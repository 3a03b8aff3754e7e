/**
 * What may be told of a message to a reader whom its words could turn: an agent that reads a stranger's prose may take it for
 * its orders.
 *
 * <p>Nothing here is text that a sender could write freely. Codes have the form that the extraction demands, hosts are
 * canonical names, types of attachments are from a list of our own, and the only URL is one that was found to be a magic
 * link.
 */
package id.ravi.safeview;
