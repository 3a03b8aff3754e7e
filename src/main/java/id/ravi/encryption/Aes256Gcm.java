package id.ravi.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/**
 * The one algorithm of this package: AES-GCM (NIST SP 800-38D) with a key of 256 bits, a random nonce of 96 bits and a
 * tag of 128 bits. Five octets in front of each ciphertext name the key of the keyset that made it.
 *
 * <p>Every keyset is made, read and written here: Tink reads none before it was told of the algorithm, which this class
 * does when it is loaded.
 */
final class Aes256Gcm {
    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Aes256Gcm() {}

    static String newClearKeyset() throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(newKeyset(), InsecureSecretKeyAccess.get());
    }

    static Aead fromClear(String json) throws GeneralSecurityException {
        return aead(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
    }

    static byte[] newWrappedKeyset(Aead wrapping, byte[] associatedData) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(newKeyset(), wrapping, associatedData);
    }

    static Aead fromWrapped(byte[] wrapped, Aead wrapping, byte[] associatedData) throws GeneralSecurityException {
        return aead(TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, associatedData));
    }

    private static KeysetHandle newKeyset() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    }

    /** Costs a key schedule; the result is meant to be kept and may be shared by threads. */
    private static Aead aead(KeysetHandle keyset) throws GeneralSecurityException {
        for (int i = 0; i < keyset.size(); i++) {
            if (!keyset.getAt(i).getKey().getParameters().equals(PredefinedAeadParameters.AES256_GCM)) {
                throw new GeneralSecurityException("A key of the keyset is not an AES256_GCM key");
            }
        }
        return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
