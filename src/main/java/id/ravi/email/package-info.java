/**
 * What callers see of the inboxes of their identities.
 *
 * <p>Which addresses there are and who gets one is decided in {@code addresses}.
 */
package id.ravi.email;
