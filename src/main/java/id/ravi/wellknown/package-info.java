/**
 * What programs find about this server without being told: its public keys and the metadata of its tokens, below
 * {@code /.well-known/} (RFC 8615).
 *
 * <p>Outside of the API, so servlets. The keys themselves live in {@code tokens} and {@code sso}.
 */
package id.ravi.wellknown;
