/**
 * How often a caller may do something: token buckets (Bucket4j), one for each caller, in the memory of this node.
 *
 * <p>Requests as a whole are limited here; other things by those who ask. Wrong passwords are counted in {@code signin}, for all nodes.
 */
package id.ravi.ratelimit;
