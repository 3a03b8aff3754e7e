/**
 * Mail that has arrived for identities, sealed, and what belongs together.
 *
 * <p>{@link id.ravi.mail.Delivery} is the one way in, wherever mail comes from: when it returns, every recipient has the
 * message, once. Texts, names and files are sealed with the identity's data key; what must be found by equality is found
 * by {@link id.ravi.encryption.BlindIndex}. Who reads the database sees when mail came and how large it was.
 */
package id.ravi.mail;
