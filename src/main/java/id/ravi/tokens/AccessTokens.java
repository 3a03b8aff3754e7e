package id.ravi.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Makes access tokens: JWTs after MicroProfile JWT, signed with ES256, good for 15 minutes and one account, and no longer
 * than the sign-in that they are of ({@code sid}).
 */
@ApplicationScoped
public class AccessTokens {
    static final Duration LIFETIME = Duration.ofMinutes(15);

    @Inject
    @ConfigProperties
    TokenConfig config;

    @Inject
    Clock clock;

    private Optional<OwnKeys> keys = Optional.empty();

    @PostConstruct
    void readKey() {
        keys = config.signingKey.map(Path::of).map(signingKey -> OwnKeys.read(signingKey, config));
    }

    /** Makes this bean at deployment, so that a wrong key is told then and not at the first sign-in. */
    void atDeployment(@Observes @Initialized(ApplicationScoped.class) Object event) {}

    /** Whether tokens of this issuer are ours, so that their subject is the uuid of an account. */
    boolean isOwnIssuer(String issuer) {
        return keys.isPresent() && config.issuer.equals(issuer);
    }

    /** Who issues our tokens; nobody on a server that trusts an external issuer. */
    public Optional<String> ownIssuer() {
        return keys.map(own -> config.issuer);
    }

    /** What a token of this server's API names as its issuer or its audience, whoever issues it. */
    public Set<String> names() {
        return Stream.concat(Stream.of(config.issuer), config.audiences().stream())
                .collect(Collectors.toSet());
    }

    /** The public keys that verify our tokens, as a JWKS (RFC 7517); an empty one when an external issuer makes them. */
    public String keySet() {
        return keys.map(own -> new JWKSet(List.copyOf(own.published())))
                .orElseGet(JWKSet::new)
                .toString(true);
    }

    /** Refuses (404) on a server that trusts an external issuer and makes no tokens. */
    void requireOwn() {
        if (keys.isEmpty()) {
            throw new NotFound();
        }
    }

    String issue(UUID account, UUID signIn) {
        var own = keys.orElseThrow(NotFound::new);
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(config.issuer)
                .audience(config.audiences().get(0))
                .subject(account.toString())
                .claim("upn", account.toString())
                .claim("groups", List.of(Role.OWNER))
                .claim("sid", signIn.toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(own.keyId())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(own.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key does not sign", e);
        }
        return token.serialize();
    }
}
