/**
 * The humans and organisations that own identities.
 *
 * <p>An account is the pair of an issuer and a subject, the container's realm being one issuer; its row is made the first
 * time its user signs in. How one signs in lives in {@code signin}, {@code tokens} and {@code authentication}.
 */
package id.ravi.accounts;
