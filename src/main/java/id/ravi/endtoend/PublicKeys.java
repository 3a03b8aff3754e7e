package id.ravi.endtoend;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPublicKeySpec;
import javax.crypto.KeyAgreement;

/** Tells public keys to which something can be sealed from those with which everybody could open it. */
final class PublicKeys {
    static final int BYTES = 32;

    private static final String CURVE = NamedParameterSpec.X25519.getName();
    private static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    private PublicKeys() {}

    /**
     * Whether these 32 bytes are the canonical form of a point of which no small multiple is zero. With one of the others
     * (RFC 7748, section 6.1) what both sides share is all zeros, whatever the private key.
     */
    static boolean isUsable(byte[] key) {
        var u = littleEndian(key);
        return u.compareTo(PRIME) < 0 && agreesOnSomething(u);
    }

    private static boolean agreesOnSomething(BigInteger u) {
        try {
            var key = KeyFactory.getInstance(CURVE).generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, u));
            return agreesOnSomething(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has X25519", e);
        }
    }

    private static boolean agreesOnSomething(PublicKey key) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance(CURVE);
        agreement.init(KeyPairGenerator.getInstance(CURVE).generateKeyPair().getPrivate());
        try {
            agreement.doPhase(key, true);
            return true;
        } catch (InvalidKeyException smallOrder) {
            return false;
        }
    }

    private static BigInteger littleEndian(byte[] bytes) {
        var reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, reversed);
    }
}
