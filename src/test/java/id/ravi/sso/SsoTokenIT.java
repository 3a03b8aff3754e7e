package id.ravi.sso;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.ravi.testing.Client;
import id.ravi.testing.Credential;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an identity gets when it asks for a token. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SsoTokenIT {
    private static final String TOKEN = "/api/sso/token/";
    private static final String SHOP = "https://shop.example.com";

    private final Tenant alice = Tenant.fresh();

    @Test
    void saysWhoAnIdentityIsAndNothingElse() throws ParseException {
        var reply = alice.identity().post(TOKEN, "");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.object().keySet()).containsExactly("token", "expires_at");
        assertThat(reply.text("token")).startsWith("rvt_");
        var claims = claims(reply.text("token"));
        assertThat(claims.getClaims()).containsOnlyKeys("iss", "sub", "jti", "iat", "exp");
        assertThat(claims.getIssuer()).isEqualTo(TestServer.shared().url() + "/sso");
        assertThat(claims.getSubject()).isEqualTo(alice.first().uuid());
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(Instant.parse(reply.text("expires_at")))
                .isEqualTo(claims.getExpirationTime().toInstant());
    }

    @Test
    void isOfAnotherTypeAndKeyThanAnAccessToken() throws ParseException {
        var header = SignedJWT.parse(SsoToken.of(alice.identity()).text().substring("rvt_".length()))
                .getHeader();
        var access = SignedJWT.parse(Client.anonymous()
                        .post("/api/auth/token/", alice.signIn())
                        .text("access"))
                .getHeader();
        assertThat(header.getType()).hasToString("ravi-sso+jwt");
        assertThat(header.getAlgorithm()).hasToString("ES256");
        assertThat(header.getKeyID()).isNotBlank().isNotEqualTo(access.getKeyID());
    }

    @Test
    void isForWhomTheIdentitySays() throws ParseException {
        assertThat(claims(SsoToken.of(alice.identity(), SHOP).text()).getAudience())
                .containsExactly(SHOP);
    }

    @Test
    void leavesAnAuditEntry() {
        var other = Tenant.fresh();
        other.identity().post(TOKEN, "{}");
        assertThat(Database.column(
                        "SELECT scheme FROM audit_entry WHERE action = 'SSO_TOKEN_ISSUED' AND subjects = ?",
                        other.first().uuid()))
                .containsExactly("IDENTITY_KEY");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IDENTITY_KEY")
    void isMadeForAnIdentityKeyOnly(Credential credential) {
        var reply = credential.of(alice).post(TOKEN, "{}");
        Expect.detail(reply, 403, "You do not have permission to perform this action.");
    }

    @Test
    void needsACredential() {
        assertThat(Client.anonymous().post(TOKEN, "{}").status()).isEqualTo(401);
    }

    @Test
    void isNeverForAnotherIdentityThanThatOfTheKey() {
        var sibling = alice.sibling();
        assertThat(alice.identity()
                        .post(TOKEN + "?identity=" + sibling.uuid(), "{}")
                        .status())
                .isEqualTo(404);
        assertThat(alice.identity()
                        .post(TOKEN + "?identity=" + alice.first().uuid(), "{}")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    null  | This field may not be null.
                    ""    | This field may not be blank.
                    "  "  | This field may not be blank.
                    []    | Not a valid string.
                    "ravi" | An assertion cannot be for this server itself.
                    """)
    void refusesAnAudienceThatIsNone(String audience, String sentence) {
        Expect.field(alice.identity().post(TOKEN, "{\"aud\": " + audience + "}"), "aud", sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/api/", "/sso"})
    void refusesThisServerAsAudience(String path) {
        var reply = alice.identity()
                .post(TOKEN, "{\"aud\": \"" + TestServer.shared().url() + path + "\"}");
        Expect.field(reply, "aud", "An assertion cannot be for this server itself.");
    }

    @Test
    void refusesALongAudience() {
        assertThat(alice.identity()
                        .post(TOKEN, "{\"aud\": \"" + "\ud83d\ude00".repeat(255) + "\"}")
                        .status())
                .isEqualTo(201);
        Expect.field(
                alice.identity().post(TOKEN, "{\"aud\": \"" + "a".repeat(256) + "\"}"),
                "aud",
                "Ensure this field has no more than 255 characters.");
    }

    @Test
    void isNoCredentialHere() {
        var token = SsoToken.of(alice.identity()).text();
        for (var text : new String[] {token, token.substring("rvt_".length())}) {
            var reply = Client.anonymous().bearer(text).get("/api/auth/user/");
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.body())
                    .isEqualTo(
                            "{\"detail\":\"Given token not valid for any token type\",\"code\":\"token_not_valid\"}");
        }
    }

    private static JWTClaimsSet claims(String token) throws ParseException {
        return SignedJWT.parse(token.substring("rvt_".length())).getJWTClaimsSet();
    }
}
