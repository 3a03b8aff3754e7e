package id.ravi.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import id.ravi.testing.Addresses;
import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import id.ravi.testing.Together;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefreshIT {
    private static final String REFUSED = "{\"detail\":\"Token is invalid or expired\",\"code\":\"token_not_valid\"}";

    private final Tenant alice = Tenant.fresh();

    @Test
    void beginsWithAPasswordAndAPair() throws ParseException {
        var pair = signIn();
        assertThat(pair.object().keySet()).containsExactly("access", "refresh");
        assertThat(pair.text("refresh")).matches("[0-9A-Za-z_-]{43}");
        var token = SignedJWT.parse(pair.text("access"));
        var claims = token.getJWTClaimsSet();
        assertThat(token.getHeader().toJSONObject())
                .containsOnlyKeys("alg", "typ", "kid")
                .containsEntry("alg", "ES256");
        assertThat(claims.getIssuer()).isEqualTo(TestServer.shared().url());
        assertThat(claims.getAudience()).containsExactly("ravi");
        assertThat(claims.getClaim("groups")).isEqualTo(List.of("owner"));
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(Database.column("SELECT COUNT(*) FROM refresh_token WHERE family = ?", claims.getStringClaim("sid")))
                .containsExactly("1");
        assertThat(pair.body()).doesNotContain(alice.user());
    }

    @Test
    void yieldsAPairThatWorks() {
        var next = refresh(signIn().text("refresh"));
        assertThat(next.status()).isEqualTo(200);
        assertThat(Client.anonymous()
                        .bearer(next.text("access"))
                        .get("/api/auth/user/")
                        .object())
                .isEqualTo(alice.owner().get("/api/auth/user/").object());
        assertThat(refresh(next.text("refresh")).status()).isEqualTo(200);
    }

    @Test
    void endsTheWholeFamilyAtASecondUse() {
        var first = signIn().text("refresh");
        var second = refresh(first).text("refresh");
        var third = refresh(second);
        assertRefused(refresh(first));
        assertRefused(refresh(second));
        assertRefused(refresh(third.text("refresh")));
        assertThat(works(third)).isFalse();
    }

    @Test
    void keepsTheEndOfAFamilyAlthoughTheRequestIsRefused() {
        var pair = signIn();
        var family = family(pair);
        refresh(pair.text("refresh"));
        assertRefused(refresh(pair.text("refresh")));
        assertThat(Database.column("SELECT COUNT(*) FROM refresh_token WHERE family = ?", family))
                .containsExactly("0");
        assertThat(Database.column("SELECT action FROM audit_entry WHERE subjects LIKE ?", "%" + family + "%"))
                .containsExactly("TOKEN_REUSED");
    }

    @Test
    void keepsTheAccessTokensOfTheFamilyAliveWhenItIsRenewed() {
        var pair = signIn();
        refresh(pair.text("refresh"));
        assertThat(works(pair)).isTrue();
    }

    @Test
    void endsTheAccessTokensOfAFamilyThatHasExpired() {
        var pair = signIn();
        Database.update(
                "UPDATE refresh_token SET expires = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE family = ?",
                family(pair));
        assertThat(works(pair)).isFalse();
    }

    @Test
    void leavesOtherFamiliesAlone() {
        var other = signIn().text("refresh");
        var spent = signIn().text("refresh");
        refresh(spent);
        assertRefused(refresh(spent));
        assertThat(refresh(other).status()).isEqualTo(200);
    }

    @Test
    void isGoodForOneOfManyUsesAtOnceAndTheFamilyEnds() {
        var pair = signIn();
        var token = pair.text("refresh");
        var replies = Together.times(20, i -> refresh(token));
        var winners = replies.stream().filter(reply -> reply.status() == 200).toList();
        assertThat(winners).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 200)
                .hasSize(19)
                .allSatisfy(RefreshIT::assertRefused);
        assertRefused(refresh(winners.get(0).text("refresh")));
        assertThat(works(winners.get(0))).isFalse();
        assertThat(works(pair)).isFalse();
    }

    @RepeatedTest(3)
    void outlivesNoReplayOfAnOlderOneAtTheSameTime() {
        var pair = signIn();
        var spent = pair.text("refresh");
        var current = refresh(spent).text("refresh");
        var replies = Together.times(20, i -> refresh(i % 2 == 0 ? spent : current));
        var winners = replies.stream().filter(reply -> reply.status() == 200).toList();
        assertThat(winners).hasSizeLessThanOrEqualTo(1);
        assertThat(replies).filteredOn(reply -> reply.status() != 200).allSatisfy(RefreshIT::assertRefused);
        assertThat(Database.column("SELECT COUNT(*) FROM refresh_token WHERE family = ?", family(pair)))
                .containsExactly("0");
        assertThat(winners).allSatisfy(winner -> {
            assertThat(works(winner)).isFalse();
            assertRefused(refresh(winner.text("refresh")));
        });
        assertThat(works(pair)).isFalse();
    }

    @Test
    void isGivenToManySignInsAtOnceAlsoWhenThereIsNone() {
        Database.update("DELETE FROM refresh_token");
        assertThat(Together.times(16, i -> signIn(Addresses.fresh())))
                .extracting(Reply::status)
                .containsOnly(200);
    }

    @Test
    void isKeptAsADigestOnly() throws NoSuchAlgorithmException {
        var token = signIn().text("refresh");
        var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        assertThat(Database.column("SELECT COUNT(*) FROM refresh_token WHERE digest = ?", digest))
                .containsExactly("1");
    }

    @Test
    void isRefusedOnceItHasExpired() throws NoSuchAlgorithmException {
        var token = signIn().text("refresh");
        Database.update(
                "UPDATE refresh_token SET expires = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE digest = ?",
                (Object) MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        assertRefused(refresh(token));
    }

    @Test
    void isNoCredentialAndAnAccessTokenIsNoRefreshToken() {
        var pair = signIn();
        assertThat(Client.anonymous()
                        .bearer(pair.text("refresh"))
                        .get("/api/auth/user/")
                        .status())
                .isEqualTo(401);
        assertThat(refresh(pair.text("access")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                  | {"refresh":["This field is required."]}
                    {"refresh": null}   | {"refresh":["This field may not be null."]}
                    {"refresh": ""}     | {"refresh":["This field may not be blank."]}
                    {"refresh": true}   | {"refresh":["Not a valid string."]}
                    """)
    void isRequired(String body, String errors) {
        var reply = Client.anonymous().post("/api/auth/token/refresh/", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo(errors);
    }

    @Test
    void isRefusedInTheSameWordsWhenNobodyKnowsIt() {
        assertRefused(refresh("unknown"));
    }

    private static String family(Reply pair) {
        return TokenForge.Owner.of(pair.text("access")).signIn();
    }

    private static void assertRefused(Reply reply) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).isEqualTo(REFUSED);
    }

    private static boolean works(Reply pair) {
        return Client.anonymous()
                        .bearer(pair.text("access"))
                        .get("/api/auth/user/")
                        .status()
                == 200;
    }

    private Reply signIn() {
        return signIn("192.0.2.1");
    }

    private Reply signIn(String address) {
        return Client.anonymous().from(address).post("/api/auth/token/", alice.signIn());
    }

    private static Reply refresh(String token) {
        return Client.anonymous().post("/api/auth/token/refresh/", "{\"refresh\": \"" + token + "\"}");
    }
}
