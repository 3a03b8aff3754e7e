package id.ravi.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The key that signs our access tokens, and those that verify them: the container's, of which one belongs to it and the
 * others belonged to earlier ones or will belong to later ones.
 *
 * @param keyId the {@code kid} of the key that signs
 */
record OwnKeys(JWSSigner signer, String keyId, List<ECKey> published) {
    private static final byte[] PROBE = "Does the one belong to the other?".getBytes(StandardCharsets.US_ASCII);

    /**
     * Reads the keys, and fails with one sentence where the container would verify with another key than ours: then
     * everything that an external issuer signs would be taken for a token of ours.
     */
    static OwnKeys read(Path signingKey, TokenConfig config) {
        if (config.publicKey.isPresent()) {
            throw new IllegalStateException("mp.jwt.verify.publickey must not be set beside ravi.jwt.signing-key:"
                    + " name the file of the public key in mp.jwt.verify.publickey.location");
        }
        var signer = SigningKey.read(signingKey);
        var location = config.publicKeyLocation.orElse("not set");
        var published = VerificationKeys.read(location);
        return published.stream()
                .filter(key -> verifies(key, signer))
                .findFirst()
                .map(key -> new OwnKeys(signer, key.getKeyID(), published))
                .orElseThrow(() -> new IllegalStateException("mp.jwt.verify.publickey.location (" + location
                        + ") has no key that belongs to ravi.jwt.signing-key (" + signingKey
                        + "): name its public key, or leave ravi.jwt.signing-key out to trust an external issuer"));
    }

    private static boolean verifies(ECKey key, JWSSigner signer) {
        try {
            var header = new JWSHeader(JWSAlgorithm.ES256);
            return new ECDSAVerifier(key).verify(header, PROBE, signer.sign(header, PROBE));
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java runtime has ES256", e);
        }
    }

    @Override
    public String toString() {
        return "OwnKeys[" + keyId + ", redacted]";
    }
}
