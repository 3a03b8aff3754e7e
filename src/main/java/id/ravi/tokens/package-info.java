/**
 * The server's own tokens for owners: access tokens (JWT, ES256, 15 minutes) and refresh tokens (opaque, rotated), and
 * the sign-out that ends both. An access token is good as long as the sign-in that it names.
 *
 * <p>Access tokens are verified by the container's MicroProfile JWT, as those of an external issuer are: an operator may
 * point {@code mp.jwt.verify.*} at one and leave {@code ravi.jwt.signing-key} out, and then the routes here are 404.
 */
package id.ravi.tokens;
