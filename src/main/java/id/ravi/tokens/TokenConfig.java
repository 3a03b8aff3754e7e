package id.ravi.tokens;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * With what tokens are signed; how they are verified is the standard's {@code mp.jwt.verify.*}, which the container reads
 * as well. The defaults of those are in the WAR's {@code microprofile-config.properties}, so that both see the same.
 */
@Dependent
@ConfigProperties(prefix = "")
public class TokenConfig {
    /**
     * {@code ravi.jwt.signing-key}: a PEM file (PKCS #8) with the P-256 private key that all nodes share. Without it the
     * server makes no tokens.
     */
    @ConfigProperty(name = "ravi.jwt.signing-key")
    public Optional<String> signingKey;

    /** {@code mp.jwt.verify.publickey.location}: a PEM file or a JWKS with the public key; what else, see {@link OwnKeys}. */
    @ConfigProperty(name = "mp.jwt.verify.publickey.location")
    public Optional<String> publicKeyLocation;

    /** {@code mp.jwt.verify.publickey}: the container prefers it to the location, so that one of ours has no chance. */
    @ConfigProperty(name = "mp.jwt.verify.publickey")
    public Optional<String> publicKey;

    /** {@code mp.jwt.verify.issuer}: our tokens name it, too; {@code ravi.public-url} by default. */
    @ConfigProperty(name = "mp.jwt.verify.issuer")
    public String issuer;

    /** {@code mp.jwt.verify.audiences}: our tokens are for the first of them; {@code ravi} by default. */
    @ConfigProperty(name = "mp.jwt.verify.audiences")
    public String audiences;

    List<String> audiences() {
        return Stream.of(audiences.split(",", -1)).map(String::strip).toList();
    }
}
