package id.ravi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Addresses;
import id.ravi.testing.Client;
import id.ravi.testing.Cookies;
import id.ravi.testing.Database;
import id.ravi.testing.Eventually;
import id.ravi.testing.Tenant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What owners do, and what nobody in particular does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInAuditIT {
    private final Tenant alice = Tenant.fresh();
    private final String address = Addresses.fresh();

    @Test
    void tellsOfANewAccountAndWhatItBeginsWith() {
        var carol = Tenant.fresh();
        var account = carol.owner().get("/api/auth/user/").object().getInt("id");
        assertThat(Database.column(
                        "SELECT CONCAT_WS(' ', action, scheme, address) FROM audit_entry WHERE account_id = ? ORDER BY at, id",
                        account))
                .containsExactly(
                        "ACCOUNT_CREATED BASIC 127.0.0.1",
                        "IDENTITY_CREATED BASIC 127.0.0.1",
                        "KEY_CREATED BASIC 127.0.0.1",
                        "KEY_CREATED BASIC 127.0.0.1");
        assertThat(Database.column(
                        "SELECT subjects FROM audit_entry WHERE account_id = ? AND action IN"
                                + " ('ACCOUNT_CREATED', 'IDENTITY_CREATED') ORDER BY at, id",
                        account))
                .containsExactly(
                        Database.column("SELECT uuid FROM account WHERE id = ?", account)
                                .get(0),
                        carol.first().uuid());
    }

    @Test
    void tellsOfASessionFromItsBeginningToItsEnd() {
        var trail = Trail.of(alice);
        var client = Client.anonymous().from(address);
        var cookies = Cookies.of(client.post("/api/auth/login/", alice.signIn()));
        client.with("Cookie", cookies.header())
                .with("X-CSRFToken", cookies.value("csrftoken"))
                .post("/api/auth/logout/", "");
        assertThat(trail.entries(2))
                .containsExactly("SIGNED_IN DONE SESSION " + address + " ", "SIGNED_OUT DONE SESSION " + address + " ");
    }

    @Test
    void tellsOfTokensAndOfThoseThatComeTwice() {
        var trail = Trail.of(alice);
        var client = Client.anonymous().from(address);
        var first = refresh(client.post("/api/auth/token/", alice.signIn()).text("refresh"));
        client.post("/api/auth/token/refresh/", first);
        client.post("/api/auth/token/refresh/", first);
        assertThat(trail.entries(3))
                .map(entry -> entry.replaceFirst("[0-9a-f-]{36}$", "its sign-in"))
                .containsExactly(
                        "SIGNED_IN DONE JWT " + address + " ",
                        "TOKEN_REFRESHED DONE JWT " + address + " ",
                        "TOKEN_REUSED DENIED JWT " + address + " its sign-in");
    }

    @Test
    void tellsOfIdentitiesKeysAndChangesOfTheAccount() {
        var trail = Trail.of(alice);
        var owner = alice.owner().from(address);
        var identity = owner.post("/api/identities/", "{}").text("uuid");
        var key = owner.post("/api/auth/keys/identity/", "{\"identity_uuid\": \"" + identity + "\"}")
                .text("uuid");
        var management = owner.post("/api/auth/keys/management/", "{}").text("uuid");
        owner.patch("/api/auth/user/", "{}");
        var account = Database.column("SELECT uuid FROM account WHERE id = ?", trail.account())
                .get(0);
        var entries = trail.entries(5);
        assertThat(entries).element(0).isEqualTo("IDENTITY_CREATED DONE BASIC " + address + " " + identity);
        assertThat(entries).element(1).asString().startsWith("KEY_CREATED DONE BASIC " + address + " ");
        assertThat(entries.subList(2, entries.size()))
                .containsExactly(
                        "KEY_CREATED DONE BASIC " + address + " " + key,
                        "KEY_CREATED DONE BASIC " + address + " " + management,
                        "ACCOUNT_CHANGED DONE BASIC " + address + " " + account);
    }

    @Test
    void tellsOfAForgedRequest() {
        var trail = Trail.of(alice);
        alice.session().from(address).with("X-CSRFToken", "wrong").patch("/api/auth/user/", "{}");
        assertThat(trail.entries(2))
                .containsExactly("SIGNED_IN DONE SESSION 127.0.0.1 ", "REQUEST_DENIED DENIED SESSION " + address + " ");
    }

    @Test
    void countsWhoeverHasNoValidCredential() {
        var real = Addresses.fresh();
        var stranger = Client.anonymous().from(Addresses.fresh() + ", " + real);
        var before =
                Database.column("SELECT COALESCE(MAX(id), 0) FROM audit_entry").get(0);
        stranger.get("/api/secrets/");
        stranger.bearer("ravi_id_1").get("/api/secrets/");
        stranger.bearer("x").get("/api/secrets/");
        stranger.post("/api/auth/token/refresh/", refresh("unknown"));
        for (int i = 0; i < 6; i++) {
            stranger.post("/api/auth/login/", "{\"username\": \"canary\", \"password\": \"canary\"}");
        }
        assertThat(Eventually.see(() -> counted(real), counted -> counted.equals(List.of("10"))))
                .containsExactly("10");
        assertThat(Database.column("SELECT id FROM audit_entry WHERE address = ? AND id > ?", real, before))
                .isEmpty();
    }

    private static List<String> counted(String address) {
        return Database.column(
                "SELECT COALESCE(SUM(requests), 0) FROM audit_unauthenticated WHERE address = ?", address);
    }

    private static String refresh(String token) {
        return "{\"refresh\": \"" + token + "\"}";
    }
}
