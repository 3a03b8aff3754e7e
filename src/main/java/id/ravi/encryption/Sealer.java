package id.ravi.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.GeneralSecurityException;

/**
 * Seals text so that nobody who reads the database can read, alter or move it unnoticed; the length alone shows.
 *
 * <p>The only way in and out for the features. A sealed value is 33 octets longer than its text in UTF-8.
 */
@ApplicationScoped
public class Sealer {
    @Inject
    DataKeys keys;

    /**
     * Seals the text for one place in the database; the same text gives another sealed value each time.
     *
     * @throws IllegalArgumentException if the text is not Unicode (a surrogate without its other half), which would
     *     not come back as it went in
     * @throws EncryptionUnavailable while the keyset does not fit the database
     */
    public byte[] seal(Binding binding, String text) {
        return seal(keys.of(binding.identity()), binding, text);
    }

    /**
     * The text exactly as it was sealed.
     *
     * @throws CannotOpen if it was not sealed for this place, or altered since
     * @throws EncryptionUnavailable while the keyset does not fit the database
     */
    public String open(Binding binding, byte[] sealed) {
        return open(keys.of(binding.identity()), binding, sealed);
    }

    /**
     * Does nothing while values can be sealed and opened.
     *
     * @throws EncryptionUnavailable while the keyset does not fit the database
     */
    public void requireAvailable() {
        keys.requireAvailable();
    }

    static byte[] seal(Aead key, Binding binding, String text) {
        try {
            return key.encrypt(octets(text), binding.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A data key does not seal", e);
        }
    }

    static String open(Aead key, Binding binding, byte[] sealed) {
        try {
            return new String(key.decrypt(sealed, binding.associatedData()), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new CannotOpen(binding.table(), binding.column(), binding.row());
        }
    }

    private static byte[] octets(String text) {
        try {
            ByteBuffer encoded = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] octets = new byte[encoded.remaining()];
            encoded.get(octets);
            return octets;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The text to seal has a surrogate without its other half");
        }
    }
}
