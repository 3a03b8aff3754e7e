/**
 * The keys by which agents authenticate: identity keys and management keys.
 *
 * <p>A key is shown once, when it is made; only its SHA-256 is kept. Its checksum refuses a mistyped or made-up key before
 * the database is asked, and lets secret scanners recognise one. Revoked and expired keys are remembered for 90 days, so that
 * their owner can see what became of them. How clients reach them over HTTP stands in {@code keys}.
 */
package id.ravi.apikeys;
