package id.ravi.sso;

import com.google.crypto.tink.jwt.JwtInvalidException;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.RawJwt;
import com.google.crypto.tink.jwt.VerifiedJwt;
import id.ravi.access.PublicUrl;
import id.ravi.payload.Uuids;
import id.ravi.problem.NotFound;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Makes assertions, good for five minutes, and reads them. */
@ApplicationScoped
public class AssertionSigner {
    /** How much the clocks of two nodes may differ. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    static final Duration LIFETIME = Duration.ofMinutes(5);

    /** Tells an assertion from every other token here; not {@code JWT}, which access tokens must have. */
    static final String TYPE = "ravi-sso+jwt";

    private static final String PREFIX = "rvt_";

    @Inject
    @ConfigProperties
    SsoConfig config;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Clock clock;

    private Optional<AssertionKeys> keys = Optional.empty();

    @PostConstruct
    void readKeys() {
        keys = config.keyset.map(Path::of).map(AssertionKeys::load);
    }

    void atDeployment(@Observes @Initialized(ApplicationScoped.class) Object event) {
        // Being called is the point: it makes the bean, so that a wrong keyset is told now.
    }

    /** The public keys that verify assertions, as a JWKS (RFC 7517); an empty one where none are made. */
    public String keySet() {
        return keys.map(AssertionKeys::publicKeys).orElse("{\"keys\":[]}");
    }

    /** Who signs assertions: another issuer than that of access tokens. */
    String issuer() {
        return publicUrl.origin() + "/sso";
    }

    IssuedAssertion issue(UUID identity, Optional<String> audience) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var expires = now.plus(LIFETIME);
        var claims = RawJwt.newBuilder()
                .setTypeHeader(TYPE)
                .setIssuer(issuer())
                .setSubject(identity.toString())
                .setJwtId(UUID.randomUUID().toString())
                .setIssuedAt(now)
                .setExpiration(expires);
        audience.ifPresent(claims::setAudience);
        return new IssuedAssertion(PREFIX + own().sign(claims.build()), expires);
    }

    /**
     * What an assertion of ours says that has not expired and is for that audience, or for no one in particular if none is
     * named.
     */
    Optional<Assertion> read(String token, Optional<String> audience) {
        var expected = JwtValidator.newBuilder()
                .setClock(clock)
                .expectTypeHeader(TYPE)
                .expectIssuer(issuer())
                .expectIssuedInThePast()
                .setClockSkew(CLOCK_SKEW);
        audience.ifPresent(expected::expectAudience);
        var own = own();
        return Optional.of(token)
                .filter(text -> text.startsWith(PREFIX))
                .flatMap(text -> own.verify(text.substring(PREFIX.length()), expected.build()))
                .flatMap(AssertionSigner::assertion);
    }

    private static Optional<Assertion> assertion(VerifiedJwt claims) {
        try {
            var expires = claims.getExpiration();
            var identity = Uuids.canonical(claims.getSubject());
            return Uuids.canonical(claims.getJwtId())
                    .flatMap(id -> identity.map(subject -> new Assertion(id, subject, expires)));
        } catch (JwtInvalidException incomplete) {
            return Optional.empty();
        }
    }

    /** Refuses (404) on a server that makes no assertions. */
    private AssertionKeys own() {
        return keys.orElseThrow(NotFound::new);
    }
}
