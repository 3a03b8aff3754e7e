package id.ravi.wellknown;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import id.ravi.testing.Client;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import java.text.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WellKnownIT {
    private static final String KEYS = "/.well-known/jwks.json";
    private static final String METADATA = "/.well-known/oauth-authorization-server";

    @Test
    void publishesTheKeyThatVerifiesAnAccessTokenUnderItsThumbprint() throws ParseException, JOSEException {
        var tenant = Tenant.fresh();
        var access =
                Client.anonymous().post("/api/auth/token/", tenant.signIn()).text("access");
        assertVerifiedByPublishedKey(access);
        var key = keys().getKeyByKeyId(SignedJWT.parse(access).getHeader().getKeyID());
        assertThat(key.computeThumbprint()).hasToString(key.getKeyID());
    }

    @Test
    void publishesTheKeyThatVerifiesAnAssertion() throws ParseException, JOSEException {
        var token = Tenant.fresh().identity().post("/api/sso/token/", "{}").text("token");
        assertVerifiedByPublishedKey(token.substring("rvt_".length()));
    }

    private static void assertVerifiedByPublishedKey(String token) throws ParseException, JOSEException {
        var signed = SignedJWT.parse(token);
        var key = keys().getKeyByKeyId(signed.getHeader().getKeyID());
        assertThat(signed.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
    }

    @Test
    void publishesNothingPrivate() throws ParseException {
        assertThat(keys().getKeys()).hasSize(2).noneMatch(JWK::isPrivate).allSatisfy(key -> assertThat(
                        key.toJSONObject())
                .containsEntry("kty", "EC")
                .containsEntry("crv", "P-256")
                .containsEntry("use", "sig")
                .containsEntry("alg", "ES256")
                .containsKeys("kid", "x", "y"));
    }

    @Test
    void tellsWhoIssuesTokensAndWhereTheRestIs() {
        var origin = TestServer.shared().url();
        assertThat(Client.anonymous().get(METADATA).body())
                .isEqualTo("{\"issuer\":\"" + origin + "\",\"jwks_uri\":\"" + origin + KEYS
                        + "\",\"token_endpoint\":\"" + origin
                        + "/api/auth/token/\",\"device_authorization_endpoint\":\""
                        + origin + "/api/auth/device/\",\"token_endpoint_auth_methods_supported\":[\"none\"],"
                        + "\"response_types_supported\":[],\"grant_types_supported\":[],\"service_documentation\":\""
                        + origin + "/api/docs/\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {KEYS, METADATA})
    void mayBeKeptForAWhileByAnybody(String path) {
        var reply = Client.anonymous().get(path);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.headerValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {KEYS, METADATA})
    void isTheSameWhateverCredentialComesAlong(String path) {
        var body = Client.anonymous().get(path).body();
        assertThat(Client.anonymous().bearer("ravi_id_wrong").get(path).body()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {KEYS, METADATA})
    void answersHeadWithoutABody(String path) {
        var reply = Client.anonymous().send("HEAD", path, new byte[0]);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.header("Content-Length"))
                .isEqualTo(String.valueOf(Client.anonymous().get(path).body().length()));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, " + KEYS,
        "PUT, " + KEYS,
        "DELETE, " + KEYS,
        "OPTIONS, " + KEYS,
        "BREW, " + KEYS,
        "POST, " + METADATA
    })
    void knowsNoOtherMethod(String method, String path) {
        var reply = Client.anonymous().send(method, path, new byte[0]);
        Expect.detail(reply, 405, "Method \"" + method + "\" not allowed.");
        assertThat(reply.header("Allow")).isEqualTo("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                KEYS + "/",
                METADATA + "/api",
                "/.well-known/",
                "/.well-known/openid-configuration",
                "/.well-known/jwks.json.bak"
            })
    void hasNothingElse(String path) {
        Expect.detail(Client.anonymous().get(path), 404, "Not found.");
    }

    private static JWKSet keys() throws ParseException {
        Reply reply = Client.anonymous().get(KEYS);
        return JWKSet.parse(reply.body());
    }
}
