package id.ravi.sso;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.ravi.testing.Client;
import id.ravi.testing.Credential;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import id.ravi.testing.Together;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SsoIT {
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
        var header = SignedJWT.parse(issue().substring("rvt_".length())).getHeader();
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
        assertThat(claims(issueFor(SHOP)).getAudience()).containsExactly(SHOP);
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
    void tellsWhoTheIdentityIsAndWhoAnswersForIt() {
        alice.owner()
                .patch(
                        "/api/auth/user/",
                        "{\"first_name\": \"Alice\", \"last_name\": \"Baker\", \"email\": \"alice@example.org\"}");
        var identity = alice.identity()
                .get("/api/identities/" + alice.first().uuid() + "/")
                .object();
        var verified = verify(issue());
        assertThat(verified.status()).isEqualTo(200);
        assertThat(verified.object().keySet())
                .containsExactly(
                        "identity_uuid", "identity_name", "identity_email", "identity_phone", "created_at", "owner");
        assertThat(verified.text("identity_uuid")).isEqualTo(alice.first().uuid());
        assertThat(verified.text("identity_name")).isEqualTo(identity.getString("name"));
        assertThat(verified.text("identity_email")).isEqualTo(identity.getString("inbox"));
        assertThat(verified.text("created_at")).isEqualTo(identity.getString("created_dt"));
        assertThat(verified.object().getJsonObject("owner"))
                .hasToString("{\"name\":\"Alice Baker\",\"email\":\"alice@example.org\"}");
    }

    @Test
    void hasABlankOwnerWhoHasSaidNothing() {
        var silent = Tenant.fresh();
        var verified = verify(silent.identity().post(TOKEN, "").text("token"));
        assertThat(verified.object().getJsonObject("owner")).hasToString("{\"name\":\"\",\"email\":\"\"}");
    }

    @Test
    void mayBeShownAgainToAnybodyWhenItIsForAnybody() {
        var token = issue();
        assertThat(verify(token).status()).isEqualTo(200);
        assertThat(verify(token).status()).isEqualTo(200);
    }

    @Test
    void isGoodOnceForItsAudience() {
        var token = issueFor(SHOP);
        assertThat(verifyFor(token, SHOP).status()).isEqualTo(200);
        assertRefused(verifyFor(token, SHOP));
    }

    @Test
    void isGoodForOneOfManyAtOnce() {
        var token = issueFor(SHOP);
        var replies = Together.times(20, i -> verifyFor(token, SHOP));
        assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() != 200))
                .hasSize(19)
                .allSatisfy(SsoIT::assertRefused);
    }

    @Test
    void isNotSpentByWhomItIsNotFor() {
        var token = issueFor(SHOP);
        assertRefused(verifyFor(token, "https://evil.example.com"));
        assertRefused(verify(token));
        assertThat(verifyFor(token, SHOP).status()).isEqualTo(200);
    }

    @Test
    void isRefusedWhenItIsForAnybodyAndSomebodyIsExpected() {
        assertRefused(verifyFor(issue(), SHOP));
    }

    @Test
    void meansNobodyWhileItsIdentityIsFrozenOrDeleted() {
        var sibling = alice.sibling();
        var token = sibling.client().post(TOKEN, "{}").text("token");
        mark(sibling, "frozen", "UTC_TIMESTAMP(6)");
        assertRefused(verify(token));
        mark(sibling, "frozen", "NULL");
        assertThat(verify(token).status()).isEqualTo(200);
        mark(sibling, "deleted", "UTC_TIMESTAMP(6)");
        assertRefused(verify(token));
    }

    @Test
    void isNotSpentWhileItsIdentityIsFrozen() {
        var sibling = alice.sibling();
        var token = sibling.client().post(TOKEN, "{\"aud\": \"" + SHOP + "\"}").text("token");
        mark(sibling, "frozen", "UTC_TIMESTAMP(6)");
        assertRefused(verifyFor(token, SHOP));
        mark(sibling, "frozen", "NULL");
        assertThat(verifyFor(token, SHOP).status()).isEqualTo(200);
    }

    private static void mark(Tenant.Persona persona, String column, String value) {
        Database.update("UPDATE identity SET " + column + " = " + value + " WHERE uuid = ?", persona.uuid());
    }

    @Test
    void isNoCredentialHere() {
        var token = issue();
        for (var text : new String[] {token, token.substring("rvt_".length())}) {
            var reply = Client.anonymous().bearer(text).get("/api/auth/user/");
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.body())
                    .isEqualTo(
                            "{\"detail\":\"Given token not valid for any token type\",\"code\":\"token_not_valid\"}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                           | {"token":["This field is required."]}
                    {"token": null}              | {"token":["This field may not be null."]}
                    {"token": ""}                | {"token":["This field may not be blank."]}
                    {"token": true, "aud": " "}  | {"token":["Not a valid string."],"aud":["This field may not be blank."]}
                    """)
    void isRequired(String body, String errors) {
        var reply = Client.anonymous().post("/api/sso/verify/", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo(errors);
    }

    private String issue() {
        return alice.identity().post(TOKEN, "{}").text("token");
    }

    private String issueFor(String audience) {
        return alice.identity().post(TOKEN, "{\"aud\": \"" + audience + "\"}").text("token");
    }

    private static Reply verify(String token) {
        return Client.anonymous().post("/api/sso/verify/", "{\"token\": \"" + token + "\"}");
    }

    private static Reply verifyFor(String token, String audience) {
        return Client.anonymous()
                .post("/api/sso/verify/", "{\"token\": \"" + token + "\", \"aud\": \"" + audience + "\"}");
    }

    private static void assertRefused(Reply reply) {
        Expect.detail(reply, 400, "The token is not valid or has expired.");
    }

    private static JWTClaimsSet claims(String token) throws ParseException {
        return SignedJWT.parse(token.substring("rvt_".length())).getJWTClaimsSet();
    }
}
