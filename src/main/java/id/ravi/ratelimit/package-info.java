/**
 * How often a caller may do something: token buckets (Bucket4j), one for each caller, in the memory of this node.
 *
 * <p>Who is limited to what is decided by those who ask. Wrong passwords are counted in {@code signin}, for all nodes.
 */
package id.ravi.ratelimit;
