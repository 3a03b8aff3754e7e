/**
 * Domains on which there are addresses: the platform's, which the operator configures for everybody, and those that
 * accounts have brought along and proved to be theirs.
 *
 * <p>The proof is a TXT record that only who runs the domain's DNS can write; it is looked for once, when the account asks.
 * Nobody looks again later: a domain that changes hands stays with its account here until that account removes it.
 */
package id.ravi.domains;
