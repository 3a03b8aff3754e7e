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

    /** Seals octets likewise. They are not told from a text: what was sealed as one opens as the other. */
    public byte[] sealOctets(Binding binding, byte[] octets) {
        return seal(keys.of(binding.identity()), binding, octets);
    }

    /** The octets exactly as they were sealed; throws as {@link #open(Binding, byte[])} does. */
    public byte[] openOctets(Binding binding, byte[] sealed) {
        return openOctets(keys.of(binding.identity()), binding, sealed);
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
        return seal(key, binding, octets(text));
    }

    private static byte[] seal(Aead key, Binding binding, byte[] octets) {
        try {
            return key.encrypt(octets, binding.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A data key does not seal", e);
        }
    }

    static String open(Aead key, Binding binding, byte[] sealed) {
        return new String(openOctets(key, binding, sealed), UTF_8);
    }

    private static byte[] openOctets(Aead key, Binding binding, byte[] sealed) {
        try {
            return key.decrypt(sealed, binding.associatedData());
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
