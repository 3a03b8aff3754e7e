/**
 * Values that an identity keeps under keys of its choosing, such as {@code OPENAI_API_KEY}.
 *
 * <p>The key is plain and unique for its identity; value and notes are sealed before they reach an entity and returned
 * exactly as they were sent. Whatever is outside a caller's scope is not found, in the same words as what does not exist.
 */
package id.ravi.secrets;
