package id.ravi.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Eventually;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnusableKeyIT {
    private static final String USER = "/api/auth/user/";

    private final Tenant alice = Tenant.fresh();

    @ParameterizedTest
    @CsvSource({
        "revoked, UPDATE api_key SET revoked = UTC_TIMESTAMP(6) WHERE uuid = ?",
        "expired, UPDATE api_key SET expires = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE uuid = ?",
        "unknown, DELETE FROM api_key WHERE uuid = ?"
    })
    void looksLikeAKeyWithAWrongChecksum(String state, String statement) {
        var minted = alice.owner().post("/api/auth/keys/management/", "{}");
        var client = Client.anonymous().bearer(minted.text("key"));
        assertThat(client.get(USER).status()).isEqualTo(200);
        assertThat(Database.update(statement, minted.text("uuid"))).isEqualTo(1);
        var refused = Eventually.see(() -> client.get(USER), reply -> reply.status() != 200);
        assertThat(told(refused)).as(state).isEqualTo(told(mistyped().get(USER)));
        assertThat(refused.body()).isEqualTo("{\"detail\":\"Invalid API key.\"}");
    }

    @Test
    void isUsableUntilItExpires() {
        var minted = alice.owner().post("/api/auth/keys/management/", "{}");
        Database.update(
                "UPDATE api_key SET expires = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR WHERE uuid = ?", minted.text("uuid"));
        assertThat(Client.anonymous().bearer(minted.text("key")).get(USER).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00e9", "0", "/", "=="})
    void isNoKeyWithAnythingBehindIt(String more) {
        var reply = Client.anonymous().bearer(alice.first().key() + "x" + more).get(USER);
        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void isNoKeyUnderTheOtherPrefix() {
        var disguised = alice.first().key().replace("ravi_id_", "ravi_mgmt_");
        assertThat(Client.anonymous().bearer(disguised).get(USER).status()).isEqualTo(401);
    }

    private Client mistyped() {
        var key = alice.first().key();
        var last = key.endsWith("0") ? "1" : "0";
        return Client.anonymous().bearer(key.substring(0, key.length() - 1) + last);
    }

    private static String told(Reply reply) {
        return reply.status() + " " + reply.body() + " " + reply.headerValues("WWW-Authenticate");
    }
}
