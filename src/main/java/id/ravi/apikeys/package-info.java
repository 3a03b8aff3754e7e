/**
 * The keys by which agents authenticate: identity keys and management keys.
 *
 * <p>A key is shown once, when it is made; only its SHA-256 is kept. Its checksum refuses a mistyped or made-up key before
 * the database is asked, and lets secret scanners recognise one. Who may have a key of which identity is decided in {@code
 * identities}.
 */
package id.ravi.apikeys;
