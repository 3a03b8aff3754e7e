/**
 * Assertions: with one of its keys an identity gets a short-lived token that says who it is, and shows it to somebody else.
 *
 * <p>Whoever gets one asks the server what it says, or verifies it by the public keys at {@code /.well-known/jwks.json}.
 * It is no credential here: its key, issuer and type are not those of an access token, and it cannot be made out to this
 * server. It holds a uuid and no name or address, which the server tells when it is asked and the identity still may act.
 */
package id.ravi.sso;
