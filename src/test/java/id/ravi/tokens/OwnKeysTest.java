package id.ravi.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnKeysTest {
    private static final String LOCATION = "mp.jwt.verify.publickey.location";

    private final ECKey own = TokenForge.otherKey(Curve.P_256);
    private final ECKey older = TokenForge.otherKey(Curve.P_256);

    @TempDir
    Path folder;

    private KeyFiles files;
    private Path signingKey;

    @BeforeEach
    void writeTheSigningKey() {
        files = new KeyFiles(folder);
        signingKey = files.privatePem(own);
    }

    @Test
    void aKeyInPemIsKnownByItsThumbprint() throws JOSEException {
        var keys = read(files.publicPem(own));
        assertThat(keys.keyId()).isEqualTo(own.computeThumbprint().toString());
        assertThat(keys.published()).extracting(JWK::getKeyID).containsExactly(keys.keyId());
    }

    @Test
    void ofAKeySetTheOneThatBelongsToTheSigningKeySignsAndAllArePublished() {
        var keys = read(files.keySet(named(older, "older"), named(own, "own")));
        assertThat(keys.keyId()).isEqualTo("own");
        assertThat(keys.published()).extracting(JWK::getKeyID).containsExactly("older", "own");
    }

    @Test
    void nothingPrivateIsPublishedAlthoughTheFileHasIt() {
        var keys = read(files.keySet(named(own, "own")));
        assertThat(keys.published()).noneMatch(JWK::isPrivate);
        assertThat(keys).hasToString("OwnKeys[own, redacted]");
    }

    @Test
    void anotherKeyIsRefusedBecauseItWouldBeThatOfAnExternalIssuer() {
        assertThatThrownBy(() -> read(files.publicPem(older)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(LOCATION, "no key that belongs to ravi.jwt.signing-key", "external issuer");
        assertThatThrownBy(() -> read(files.keySet(named(older, "older"))))
                .hasMessageContaining("no key that belongs to ravi.jwt.signing-key");
    }

    @Test
    void aKeyInThePropertyItselfIsRefused() {
        var config = config(files.publicPem(own).toUri().toString());
        config.publicKey = Optional.of("c4n4ry");
        assertThatThrownBy(() -> OwnKeys.read(signingKey, config))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mp.jwt.verify.publickey must not be set")
                .message()
                .doesNotContain("c4n4ry");
    }

    @Test
    void anAbsentLocationIsRefused() {
        var config = config("");
        config.publicKeyLocation = Optional.empty();
        assertThatThrownBy(() -> OwnKeys.read(signingKey, config)).hasMessageContainingAll(LOCATION, "not set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://issuer.example.org/keys",
                "/META-INF/public.pem",
                "file:///does/not/exist",
                "not a url",
                ""
            })
    void aLocationThatIsNoReadableFileIsRefused(String location) {
        assertThatThrownBy(() -> OwnKeys.read(signingKey, config(location)))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageContainingAll(LOCATION, "file:///", location);
    }

    @Test
    void aKeySetWithoutKidsIsRefusedBecauseTheContainerFindsNoKeyInIt() {
        assertThatThrownBy(() -> read(files.keySet(own))).hasMessageContainingAll(LOCATION, "each with a kid");
    }

    @Test
    void aKeyOfAnotherCurveIsRefused() {
        var other = TokenForge.otherKey(Curve.P_384);
        assertThatThrownBy(() -> read(files.publicPem(other))).hasMessageContainingAll(LOCATION, "P-256");
        assertThatThrownBy(() -> read(files.keySet(named(own, "own"), named(other, "other"))))
                .hasMessageContainingAll(LOCATION, "P-256");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c4n4ry", "{}", "{\"keys\":[\"c4n4ry\"]}", "-----BEGIN PUBLIC KEY-----\nc4n4ry"})
    void aMalformedFileIsRefusedWithoutQuotingIt(String content) {
        assertThatThrownBy(() -> read(files.write("public.pem", content)))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageContaining(LOCATION)
                .message()
                .doesNotContain("c4n4ry");
    }

    private OwnKeys read(Path location) {
        return OwnKeys.read(signingKey, config(location.toUri().toString()));
    }

    private static TokenConfig config(String location) {
        var config = new TokenConfig();
        config.publicKeyLocation = Optional.of(location);
        config.publicKey = Optional.empty();
        return config;
    }

    private static ECKey named(ECKey key, String id) {
        return new ECKey.Builder(key).keyID(id).build();
    }
}
