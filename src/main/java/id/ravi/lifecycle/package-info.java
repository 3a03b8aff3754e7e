/**
 * The states of an identity: frozen or not; alive, deleted, destroyed.
 *
 * <p>An agent may be talked into anything, so no key can destroy an identity for good. Freezing stops
 * the keys and loses nothing; deleting ends the keys and hides everything; only the owner, signed in, undoes either or
 * destroys before the grace period has passed. What an identity is and who reaches it lives in {@code identities}.
 */
package id.ravi.lifecycle;
