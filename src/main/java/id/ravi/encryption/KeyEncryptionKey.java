package id.ravi.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.Aead;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Wraps the data keys of all identities; lost, nothing that the database holds sealed can be opened again.
 *
 * <p>It is a Tink keyset of AES256_GCM keys in clear text JSON: the primary key wraps, every key unwraps. Every failure
 * is an {@link IllegalStateException} of one sentence for the operator.
 */
public final class KeyEncryptionKey {
    private static final byte[] WITNESS = "The keyset fits the database".getBytes(US_ASCII);
    private static final byte[] WITNESS_USE = "keyset_check".getBytes(US_ASCII);

    private final Aead aead;

    private KeyEncryptionKey(Aead aead) {
        this.aead = aead;
    }

    /** Reads the keyset; who else may read the file is for the operator to decide, and is not checked. */
    public static KeyEncryptionKey load(Path keyset) {
        var file = new KeysetFile(EncryptionConfig.KEYSET, keyset);
        String json = file.read("restore it from its backup or, for a new database only, make one with tinkey"
                + " (key template AES256_GCM, output format json)");
        try {
            return new KeyEncryptionKey(Aes256Gcm.fromClear(json));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw file.unusable("is not a clear text Tink JSON keyset of AES256_GCM keys; restore it from its backup");
        }
    }

    /** Writes a fresh keyset that only the owner of the file may read. An existing file is never touched. */
    public static void create(Path keyset) {
        try {
            new KeysetFile(EncryptionConfig.KEYSET, keyset).create(Aes256Gcm.newClearKeyset());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime makes no AES keys of 256 bits", e);
        }
    }

    Aead aead() {
        return aead;
    }

    /** A constant that only this keyset can have sealed; different each time. */
    byte[] sealWitness() {
        try {
            return aead.encrypt(WITNESS, WITNESS_USE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key encryption key does not seal", e);
        }
    }

    boolean opensWitness(byte[] sealed) {
        try {
            return Arrays.equals(aead.decrypt(sealed, WITNESS_USE), WITNESS);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "KeyEncryptionKey[redacted]";
    }
}
