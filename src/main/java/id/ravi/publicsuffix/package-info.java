/**
 * Hosts, and under which name each was registered, by the Public Suffix List.
 *
 * <p>The list is the one inside Guava, with its private section ({@code foo.github.io} is nobody's but foo's), and as old
 * as that release: nothing is fetched while the server runs. Whether a host exists is not asked here.
 */
package id.ravi.publicsuffix;
