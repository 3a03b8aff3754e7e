package id.ravi.encryption;

import com.google.crypto.tink.Aead;
import java.util.UUID;

/**
 * The data key of an identity that is filled in past the server: what it seals, the server opens.
 *
 * <p>It is made by the product's own classes and lies in their package, because they give keys to nobody else.
 */
public final class IdentityVault {
    private final DataKey row;
    private final Aead key;

    private IdentityVault(DataKey row, Aead key) {
        this.row = row;
        this.key = key;
    }

    /** A new data key, wrapped by the keyset of the server. */
    public static IdentityVault create(UUID identity, KeyEncryptionKey key) {
        var row = DataKey.generate(identity, key);
        return new IdentityVault(row, row.unwrap(key));
    }

    /** As it lies in the column {@code data_key.wrapped}. */
    public byte[] wrapped() {
        return row.wrapped();
    }

    /** As {@link Sealer#seal(Binding, String)} does. */
    public byte[] seal(Binding binding, String text) {
        return Sealer.seal(key, binding, text);
    }
}
