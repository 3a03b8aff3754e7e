package id.ravi.sso;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody learns to whom a token is shown. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SsoVerifyIT {
    private static final String SHOP = "https://shop.example.com";

    private final Tenant alice = Tenant.fresh();

    @Test
    void tellsWhoTheIdentityIsAndWhoAnswersForIt() {
        alice.owner()
                .patch(
                        "/api/auth/user/",
                        "{\"first_name\": \"Alice\", \"last_name\": \"Baker\", \"email\": \"alice@example.org\"}");
        var identity = alice.identity()
                .get("/api/identities/" + alice.first().uuid() + "/")
                .object();
        var verified = SsoToken.of(alice.identity()).verify();
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
        var verified = SsoToken.of(silent.identity()).verify();
        assertThat(verified.object().getJsonObject("owner")).hasToString("{\"name\":\"\",\"email\":\"\"}");
    }

    @Test
    void mayBeShownAgainToAnybodyWhenItIsForAnybody() {
        var token = SsoToken.of(alice.identity());
        assertThat(token.verify().status()).isEqualTo(200);
        assertThat(token.verify().status()).isEqualTo(200);
    }

    @Test
    void isGoodOnceForItsAudience() {
        var token = SsoToken.of(alice.identity(), SHOP);
        assertThat(token.verifyFor(SHOP).status()).isEqualTo(200);
        assertRefused(token.verifyFor(SHOP));
    }

    @Test
    void isGoodForOneOfManyAtOnce() {
        var token = SsoToken.of(alice.identity(), SHOP);
        var replies = Together.times(20, i -> token.verifyFor(SHOP));
        assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() != 200))
                .hasSize(19)
                .allSatisfy(SsoVerifyIT::assertRefused);
    }

    @Test
    void isNotSpentByWhomItIsNotFor() {
        var token = SsoToken.of(alice.identity(), SHOP);
        assertRefused(token.verifyFor("https://evil.example.com"));
        assertRefused(token.verify());
        assertThat(token.verifyFor(SHOP).status()).isEqualTo(200);
    }

    @Test
    void isRefusedWhenItIsForAnybodyAndSomebodyIsExpected() {
        assertRefused(SsoToken.of(alice.identity()).verifyFor(SHOP));
    }

    @Test
    void meansNobodyWhileItsIdentityIsFrozenOrDeleted() {
        var sibling = alice.sibling();
        var token = SsoToken.of(sibling.client());
        mark(sibling, "frozen", "UTC_TIMESTAMP(6)");
        assertRefused(token.verify());
        mark(sibling, "frozen", "NULL");
        assertThat(token.verify().status()).isEqualTo(200);
        mark(sibling, "deleted", "UTC_TIMESTAMP(6)");
        assertRefused(token.verify());
    }

    @Test
    void isNotSpentWhileItsIdentityIsFrozen() {
        var sibling = alice.sibling();
        var token = SsoToken.of(sibling.client(), SHOP);
        mark(sibling, "frozen", "UTC_TIMESTAMP(6)");
        assertRefused(token.verifyFor(SHOP));
        mark(sibling, "frozen", "NULL");
        assertThat(token.verifyFor(SHOP).status()).isEqualTo(200);
    }

    private static void mark(Tenant.Persona persona, String column, String value) {
        Database.update("UPDATE identity SET " + column + " = " + value + " WHERE uuid = ?", persona.uuid());
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

    private static void assertRefused(Reply reply) {
        Expect.detail(reply, 400, "The token is not valid or has expired.");
    }
}
