/**
 * Finds the link by which a reader proves who he is, among those to shops, settings and social networks.
 *
 * <p>Its words and its address have to agree: the words say what it is for, the address has something in it that nobody can
 * guess. A link is only looked at; nothing here follows one.
 */
package id.ravi.extraction.links;
