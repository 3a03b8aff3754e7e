package id.ravi.encryption;

import com.google.crypto.tink.Aead;
import java.nio.file.Path;
import java.util.UUID;

/** The data key of an identity that a server has made: what it seals, the server opens. */
public final class StoredKey {
    private final Aead key;

    private StoredKey(Aead key) {
        this.key = key;
    }

    /** As it lies in the column {@code data_key.wrapped}, under the keyset of that file. */
    public static StoredKey of(UUID identity, byte[] wrapped, Path keyset) {
        return new StoredKey(new DataKey(identity, wrapped).unwrap(KeyEncryptionKey.load(keyset)));
    }

    /** As {@link Sealer#seal(Binding, String)} does. */
    public byte[] seal(Binding binding, String text) {
        return Sealer.seal(key, binding, text);
    }
}
