/**
 * Encryption at rest: what a reader of the database must not see is sealed here, and opened nowhere else.
 *
 * <p>Each identity has a data key of its own, so that destroying one key destroys what one identity stored. The data
 * keys lie in the database, wrapped by the key encryption key, which lies in a file outside of it; whoever has only one
 * of the two has nothing. Every sealed value is bound to its table, column, row and identity
 * ({@link id.ravi.encryption.Binding}): copied elsewhere it does not open.
 *
 * <p>A server whose keyset is not the one of its database starts, is not ready, and seals nothing.
 *
 * <p>Features use {@link id.ravi.encryption.Sealer}, and {@link id.ravi.encryption.DataKeys} where an identity begins
 * or ends; no type of the cryptographic library crosses this border. Not here: end-to-end encryption (the server has no
 * keys for it), the hashes of passwords and API keys, and the keys that sign tokens.
 */
package id.ravi.encryption;
