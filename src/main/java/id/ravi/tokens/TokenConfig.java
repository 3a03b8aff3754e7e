package id.ravi.tokens;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** With what tokens are signed; how they are verified is the standard's {@code mp.jwt.verify.*}. */
@Dependent
@ConfigProperties(prefix = "")
public class TokenConfig {
    /**
     * {@code ravi.jwt.signing-key}: a PEM file (PKCS #8) with the P-256 private key that all nodes share. Without it the
     * server makes no tokens.
     */
    @ConfigProperty(name = "ravi.jwt.signing-key")
    public Optional<String> signingKey;

    /** {@code mp.jwt.verify.issuer}: our tokens name it, too. */
    @ConfigProperty(name = "mp.jwt.verify.issuer", defaultValue = "ravi")
    public String issuer;

    /** {@code mp.jwt.verify.audiences}: our tokens are for the first of them. */
    @ConfigProperty(name = "mp.jwt.verify.audiences", defaultValue = "ravi")
    public String audiences;

    String audience() {
        return audiences.split(",", 2)[0].strip();
    }
}
