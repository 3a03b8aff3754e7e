package id.ravi.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** Writes keys into files, as an operator would. */
record KeyFiles(Path folder) {
    Path privatePem(ECKey key) {
        try {
            return pem("private.pem", "PRIVATE KEY", key.toECPrivateKey().getEncoded());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    Path publicPem(ECKey key) {
        try {
            return pem("public.pem", "PUBLIC KEY", key.toECPublicKey().getEncoded());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    Path keySet(JWK... keys) {
        return write("keys.json", new JWKSet(List.of(keys)).toString(false));
    }

    private Path pem(String name, String label, byte[] encoded) {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return write(name, "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n");
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
