package id.ravi.sso;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.jwt.JwkSetConverter;
import com.google.crypto.tink.jwt.JwtEcdsaParameters;
import com.google.crypto.tink.jwt.JwtPublicKeySign;
import com.google.crypto.tink.jwt.JwtPublicKeyVerify;
import com.google.crypto.tink.jwt.JwtSignatureConfig;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.RawJwt;
import com.google.crypto.tink.jwt.VerifiedJwt;
import id.ravi.encryption.KeysetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * Signs tokens so that nobody else can make one, and whoever has the public keys can tell: ES256 (RFC 7518, section 3.4),
 * by a Tink keyset of which the primary key signs and every key verifies.
 */
public final class AssertionKeys {
    private static final JwtEcdsaParameters ES256;

    static {
        try {
            JwtSignatureConfig.register();
            ES256 = JwtEcdsaParameters.builder()
                    .setAlgorithm(JwtEcdsaParameters.Algorithm.ES256)
                    .setKidStrategy(JwtEcdsaParameters.KidStrategy.BASE64_ENCODED_KEY_ID)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final JwtPublicKeySign signing;
    private final JwtPublicKeyVerify verifying;
    private final String publicKeys;

    private AssertionKeys(KeysetHandle keyset) throws GeneralSecurityException, IOException {
        for (int i = 0; i < keyset.size(); i++) {
            if (!keyset.getAt(i).getKey().getParameters().equals(ES256)) {
                throw new GeneralSecurityException("A key of the keyset is not a JWT_ES256 key");
            }
        }
        var open = keyset.getPublicKeysetHandle();
        signing = keyset.getPrimitive(RegistryConfiguration.get(), JwtPublicKeySign.class);
        verifying = open.getPrimitive(RegistryConfiguration.get(), JwtPublicKeyVerify.class);
        publicKeys = JwkSetConverter.fromPublicKeysetHandle(open);
    }

    /** Reads the keyset, or fails with one sentence that names the property. */
    static AssertionKeys load(Path keyset) {
        var file = new KeysetFile(SsoConfig.KEYSET, keyset);
        String json = file.read("make one with tinkey (key template JWT_ES256, output format json)");
        try {
            return new AssertionKeys(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw file.unusable("is not a clear text Tink JSON keyset of JWT_ES256 keys");
        }
    }

    /** Writes a fresh keyset that only the owner of the file may read. An existing file is never touched. */
    public static void create(Path keyset) {
        try {
            var fresh = KeysetHandle.generateNew(ES256);
            new KeysetFile(SsoConfig.KEYSET, keyset)
                    .create(TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime makes no P-256 keys", e);
        }
    }

    String sign(RawJwt claims) {
        try {
            return signing.signAndEncode(claims);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset of assertions does not sign", e);
        }
    }

    /** What a token says that one of the keys signed and that is as expected; nothing of any other text. */
    Optional<VerifiedJwt> verify(String token, JwtValidator expected) {
        try {
            return Optional.of(verifying.verifyAndDecode(token, expected));
        } catch (GeneralSecurityException | RuntimeException e) {
            // The library's parsers throw what they like at text that strangers made up.
            return Optional.empty();
        }
    }

    /** The public keys as a JWKS (RFC 7517). */
    String publicKeys() {
        return publicKeys;
    }

    @Override
    public String toString() {
        return "AssertionKeys[redacted]";
    }
}
