/**
 * Signing in with a password: against the container's realm, limited in failures, once per request or for a session.
 *
 * <p>The realm alone knows passwords. Tokens live in {@code tokens}; which credential of a request counts is decided in
 * {@code authentication}.
 */
package id.ravi.signin;
