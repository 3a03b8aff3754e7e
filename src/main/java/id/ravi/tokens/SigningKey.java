package id.ravi.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Reads the private key of access tokens: PKCS #8 in PEM, on the curve P-256, as {@code openssl genpkey} writes it. */
final class SigningKey {
    private SigningKey() {}

    /** Makes a signer for ES256 (RFC 7518, section 3.4); one sentence that names the property when it cannot. */
    static JWSSigner read(Path pem) {
        try {
            var signer = new ECDSASigner(privateKey(Files.readString(pem)));
            if (signer.supportedJWSAlgorithms().contains(JWSAlgorithm.ES256)) {
                return signer;
            }
        } catch (IOException | GeneralSecurityException | JOSEException | RuntimeException e) {
            // The cause may quote the file: it stays out.
            throw unusable(pem);
        }
        throw unusable(pem);
    }

    private static IllegalStateException unusable(Path pem) {
        return new IllegalStateException(
                "ravi.jwt.signing-key must name a readable PEM file with a P-256 private key (PKCS #8), but is " + pem);
    }

    private static ECPrivateKey privateKey(String pem) throws GeneralSecurityException {
        var base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
        return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(encoded);
    }
}
