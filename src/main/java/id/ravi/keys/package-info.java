/**
 * Makes, lists, names and revokes API keys over HTTP: {@code /api/auth/keys/}.
 *
 * <p>What a key is and how it is kept stands in {@code apikeys}; here the keys of identities meet {@code identities}, which
 * knows what a caller reaches.
 */
package id.ravi.keys;
