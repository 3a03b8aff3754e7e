package id.ravi.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.ravi.access.Role;
import id.ravi.problem.NotFound;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Makes access tokens: JWTs after MicroProfile JWT, signed with ES256, good for 15 minutes and one account. */
@ApplicationScoped
public class AccessTokens {
    static final Duration LIFETIME = Duration.ofMinutes(15);

    @Inject
    @ConfigProperties
    TokenConfig config;

    @Inject
    Clock clock;

    private Optional<JWSSigner> signer = Optional.empty();

    @PostConstruct
    void readKey() {
        signer = config.signingKey.map(Path::of).map(SigningKey::read);
    }

    /** Makes this bean at deployment, so that a wrong key is told then and not at the first sign-in. */
    void atDeployment(@Observes @Initialized(ApplicationScoped.class) Object event) {}

    /** Whether tokens of this issuer are ours, so that their subject is the uuid of an account. */
    boolean isOwnIssuer(String issuer) {
        return signer.isPresent() && config.issuer.equals(issuer);
    }

    /** Refuses (404) on a server that trusts an external issuer and makes no tokens. */
    void requireOwn() {
        if (signer.isEmpty()) {
            throw new NotFound();
        }
    }

    String issue(UUID account) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(config.issuer)
                .audience(config.audience())
                .subject(account.toString())
                .claim("upn", account.toString())
                .claim("groups", List.of(Role.OWNER))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer.orElseThrow(NotFound::new));
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key does not sign", e);
        }
        return token.serialize();
    }
}
