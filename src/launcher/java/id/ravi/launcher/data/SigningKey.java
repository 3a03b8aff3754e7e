package id.ravi.launcher.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** The key pair that signs JWTs: EC P-256, as PEM (PKCS#8 and SubjectPublicKeyInfo, RFC 7468 sections 10 and 13). */
public final class SigningKey {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private SigningKey() {}

    /** Makes the pair unless there is one. The public key is written first: where a private key is, its partner is. */
    public static void ensure(Path privateKey, Path publicKey) {
        if (Files.exists(privateKey)) {
            return;
        }
        KeyPair pair = generate();
        PrivateFile.write(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        PrivateFile.write(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has P-256", e);
        }
    }

    private static String pem(String label, byte[] encoded) {
        return "-----BEGIN " + label + "-----\n" + LINES.encodeToString(encoded) + "\n-----END " + label + "-----\n";
    }
}
