package id.ravi.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.ravi.launcher.data.LaunchFailure;
import id.ravi.testing.Client;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers with other keys than the launcher gives them. */
@Tag("faults")
class KeyFilesIT {
    private static final String USER = "/api/auth/user/";
    private static final String SIGN_IN = "{\"username\": \"user0\", \"password\": \"canary-password-of-0\"}";

    private final ECKey own = named("own");
    private final ECKey other = named("other");

    @TempDir
    Path folder;

    @Test
    void tokensOfAnOlderKeyStayValidAsLongAsTheKeySetHasIt() throws ParseException {
        var files = new KeyFiles(folder);
        var options = Map.of(
                "ravi.jwt.signing-key",
                files.privatePem(own).toString(),
                "mp.jwt.verify.publickey.location",
                files.keySet(other.toPublicJWK(), own.toPublicJWK()).toUri().toString());
        try (var server = start("rotated-keys", options)) {
            var client = Client.at(server.url());
            var access = client.post("/api/auth/token/", SIGN_IN).text("access");
            var issued = SignedJWT.parse(access);
            assertThat(issued.getHeader().getKeyID()).isEqualTo("own");
            assertThat(client.bearer(access).get(USER).status()).isEqualTo(200);
            assertThat(user(client, issued.getJWTClaimsSet(), "other", other).status())
                    .isEqualTo(200);
            assertThat(user(client, issued.getJWTClaimsSet(), "own", other).status())
                    .isEqualTo(401);
            assertThat(user(client, issued.getJWTClaimsSet(), "unknown", own).status())
                    .isEqualTo(401);
            assertThat(published(client)).startsWith("other", "own").hasSize(3);
        }
    }

    @Test
    void anExternalIssuerIsTrustedAndNothingOfOursIsMade() throws ParseException, IOException, JOSEException {
        try (var issuer = new ExternalIssuer()) {
            var options = Map.of(
                    "ravi.jwt.signing-key", "",
                    "ravi.sso.keyset", "",
                    "mp.jwt.verify.issuer", ExternalIssuer.NAME,
                    "mp.jwt.verify.audiences", "ravi-api",
                    "mp.jwt.verify.publickey.algorithm", "RS256",
                    "mp.jwt.verify.publickey.location", issuer.keysUrl());
            try (var server = start("external-issuer", options)) {
                assertThatNothingOfOursIsThere(server);
                assertThatSubjectsAreAccounts(Client.at(server.url()), issuer);
            }
        }
    }

    private static void assertThatNothingOfOursIsThere(TestServer server) throws ParseException {
        var client = Client.at(server.url());
        assertThat(published(client)).isEmpty();
        Expect.detail(client.get("/.well-known/oauth-authorization-server"), 404, "Not found.");
        Expect.detail(client.post("/api/auth/token/", SIGN_IN), 404, "Not found.");
        Expect.detail(client.post("/api/auth/token/refresh/", "{\"refresh\": \"x\"}"), 404, "Not found.");
        Expect.detail(client.post("/api/sso/verify/", "{\"token\": \"rvt_x\"}"), 404, "Not found.");
        var identity = client.bearer(server.running().credentials().identityKey());
        Expect.detail(identity.post("/api/sso/token/", "{}"), 404, "Not found.");
    }

    private static void assertThatSubjectsAreAccounts(Client client, ExternalIssuer issuer) throws JOSEException {
        var mallory = user(client, issuer.token("mallory"));
        assertThat(mallory.status()).isEqualTo(200);
        assertThat(user(client, issuer.token("mallory")).object()).isEqualTo(mallory.object());
        assertThat(user(client, issuer.token("peggy")).object().get("id"))
                .isNotEqualTo(mallory.object().get("id"));
        assertThat(user(client, issuer.otherKeysToken("peggy")).object().get("id"))
                .isNotEqualTo(mallory.object().get("id"));
        assertThat(user(client, issuer.token("mallory", claims -> claims.audience("ravi")))
                        .status())
                .isEqualTo(401);
        assertThat(user(client, issuer.strangeToken("mallory")).status()).isEqualTo(401);
        assertThat(client.bearer(issuer.token("mallory"))
                        .post("/api/auth/logout/", "{}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aServerThatWouldVerifyWithAnotherKeyThanItSignsWithDoesNotStart() {
        var location = new KeyFiles(folder).publicPem(other).toUri().toString();
        assertThatThrownBy(() -> start("two-issuers", Map.of("mp.jwt.verify.publickey.location", location)))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContainingAll(
                        "mp.jwt.verify.publickey.location (" + location + ")",
                        "has no key that belongs to ravi.jwt.signing-key");
    }

    @Test
    void aServerWhoseAssertionsCannotBeSignedDoesNotStart() {
        var keyset = new KeyFiles(folder).write("sso-keyset.json", "c4n4ry").toString();
        assertThatThrownBy(() -> start("no-keyset", Map.of("ravi.sso.keyset", keyset)))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("ravi.sso.keyset: the file " + keyset + " is not a clear text Tink JSON keyset")
                .message()
                .doesNotContain("c4n4ry");
    }

    private static TestServer start(String name, Map<String, String> properties) {
        var options = properties.entrySet().stream()
                .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining(" "));
        var directory = TestServer.base(name);
        TestServer.delete(directory);
        return TestServer.start(directory, Map.of("RAVI_JAVA_OPTIONS", "-Xmx512m " + options));
    }

    private static Reply user(Client client, JWTClaimsSet claims, String keyId, ECKey key) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(keyId)
                .build();
        return user(client, TokenForge.sign(header, claims, key));
    }

    private static Reply user(Client client, String token) {
        return client.bearer(token).get(USER);
    }

    private static List<String> published(Client client) throws ParseException {
        return JWKSet.parse(client.get("/.well-known/jwks.json").body()).getKeys().stream()
                .map(JWK::getKeyID)
                .toList();
    }

    private static ECKey named(String id) {
        return new ECKey.Builder(TokenForge.otherKey(Curve.P_256)).keyID(id).build();
    }
}
