package id.ravi.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir
    Path directory;

    private Path privateKey;
    private Path publicKey;

    @BeforeEach
    void create() {
        privateKey = directory.resolve("private.pem");
        publicKey = directory.resolve("public.pem");
        SigningKey.ensure(privateKey, publicKey);
    }

    @Test
    void isAPairThatSignsAndVerifies() throws GeneralSecurityException, IOException {
        KeyFactory keys = KeyFactory.getInstance("EC");
        PrivateKey signing = keys.generatePrivate(new PKCS8EncodedKeySpec(decoded(privateKey, "PRIVATE KEY")));
        PublicKey verifying = keys.generatePublic(new X509EncodedKeySpec(decoded(publicKey, "PUBLIC KEY")));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signing);
        byte[] signed = signature.sign();
        signature.initVerify(verifying);
        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void staysTheSame() throws IOException {
        String before = Files.readString(privateKey) + Files.readString(publicKey);
        SigningKey.ensure(privateKey, publicKey);
        assertThat(Files.readString(privateKey) + Files.readString(publicKey)).isEqualTo(before);
    }

    private static byte[] decoded(Path pem, String label) throws IOException {
        String text = Files.readString(pem);
        assertThat(text).startsWith("-----BEGIN " + label + "-----\n").endsWith("-----END " + label + "-----\n");
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    }
}
