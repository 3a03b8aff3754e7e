package id.ravi.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;

/**
 * Reads the public keys with which the container verifies tokens of ours: a PEM file with one key, as {@code openssl pkey
 * -pubout} writes it, or a JWKS (RFC 7517) with several, each with a {@code kid}, by which the container finds it. The
 * {@code kid} of a key in PEM is its thumbprint (RFC 7638).
 */
final class VerificationKeys {
    private VerificationKeys() {}

    /** The keys without anything that might be private; one sentence that names the property when it cannot. */
    static List<ECKey> read(String location) {
        try {
            var text = Files.readString(Path.of(URI.create(location))).strip();
            return text.startsWith("{") ? ofSet(text) : List.of(ofPem(text));
        } catch (IOException | GeneralSecurityException | JOSEException | ParseException | RuntimeException e) {
            // The cause may quote the file: it stays out.
            throw new IllegalStateException("mp.jwt.verify.publickey.location must be, beside ravi.jwt.signing-key, the"
                    + " file:/// URL of a PEM file with a P-256 public key, or of a JWKS of such keys, each with a kid,"
                    + " but is " + location);
        }
    }

    private static List<ECKey> ofSet(String json) throws ParseException {
        return JWKSet.parse(json).getKeys().stream()
                .map(JWK::toECKey)
                .map(key -> published(key.getCurve(), key, key.getKeyID()))
                .toList();
    }

    private static ECKey ofPem(String pem) throws GeneralSecurityException, JOSEException {
        var base64 = pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", "");
        var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
        var open = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(encoded);
        var curve = Curve.forECParameterSpec(open.getParams());
        var key = new ECKey.Builder(curve, open).build();
        return published(curve, key, key.computeThumbprint().toString());
    }

    private static ECKey published(Curve curve, ECKey key, String keyId) {
        if (!Curve.P_256.equals(curve) || keyId == null || keyId.isEmpty()) {
            throw new IllegalArgumentException("Another curve, or no kid");
        }
        return new ECKey.Builder(curve, key.getX(), key.getY())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .keyID(keyId)
                .build();
    }
}
