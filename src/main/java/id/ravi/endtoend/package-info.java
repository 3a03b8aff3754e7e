/**
 * What the server keeps so that clients can seal and open end to end: an account's public key, and its private key wrapped
 * in a way that the server cannot undo.
 *
 * <p>Nothing here seals or opens anything. Each change leaves the former configuration behind for ever, because texts that
 * were sealed under it need it. The format is told in {@code src/site/markdown/e2e.md}; what a sealed text looks like from
 * outside is {@link id.ravi.payload.SealedText}, and whether an identity takes any other is said in {@code identities}.
 */
package id.ravi.endtoend;
