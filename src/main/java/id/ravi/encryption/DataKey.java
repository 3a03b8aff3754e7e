package id.ravi.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.Aead;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * The key that seals the values of one identity, itself wrapped: the plain key never enters this class's state.
 *
 * <p>The identity's uuid is the associated data of the wrapping, so a data key that someone copies into the row of
 * another identity does not unwrap. The row goes with its identity, by the foreign key; a copy in the shared cache
 * would outlive it.
 */
@Entity
@Table(name = "data_key")
@Cacheable(false)
public class DataKey {
    @Id
    @Column(name = "identity_uuid")
    private UUID identity;

    private byte[] wrapped;

    @Version
    private long version;

    /** For the persistence provider. */
    protected DataKey() {}

    /** A row as it lies in the database, whether or not the wrapped key is the identity's. */
    DataKey(UUID identity, byte[] wrapped) {
        this.identity = identity;
        this.wrapped = wrapped.clone();
    }

    /** A fresh key for the identity, wrapped at once. */
    static DataKey generate(UUID identity, KeyEncryptionKey key) {
        try {
            return new DataKey(identity, Aes256Gcm.newWrappedKeyset(key.aead(), associatedData(identity)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key encryption key does not wrap", e);
        }
    }

    /** Throws {@link CannotOpen} when the key was wrapped for another identity or by another keyset, or altered. */
    Aead unwrap(KeyEncryptionKey key) {
        try {
            return Aes256Gcm.fromWrapped(wrapped, key.aead(), associatedData(identity));
        } catch (GeneralSecurityException e) {
            throw new CannotOpen("data_key", "wrapped", identity);
        }
    }

    byte[] wrapped() {
        return wrapped.clone();
    }

    /** The uuid in its canonical text form, so that no other use of the key encryption key has the same. */
    private static byte[] associatedData(UUID identity) {
        return identity.toString().getBytes(US_ASCII);
    }

    @Override
    public String toString() {
        return "DataKey[" + identity + "]";
    }
}
