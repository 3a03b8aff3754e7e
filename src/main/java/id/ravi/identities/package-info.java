/**
 * The personas of agents: everything an agent owns belongs to one identity, and every identity to one account.
 *
 * <p>Here is decided what a request reaches ({@link id.ravi.access.Scope}); features put that scope into their queries.
 */
package id.ravi.identities;
