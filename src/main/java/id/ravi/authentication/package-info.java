/**
 * The one way in: finds the credential of a request, lets the container judge it, and tells the container and the
 * features who the caller is.
 *
 * <p>Callers are known to the container by uuids, never by user names: it adds the groups of its default realm's user of
 * the same name to any caller. Passwords are judged in {@code signin}, keys in {@code apikeys}, tokens by the container.
 */
package id.ravi.authentication;
