package id.ravi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.endtoend.Vault;
import id.ravi.testing.Addresses;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The password once more, for what a session alone does not permit. */
class ConfirmIT {
    private static final String CONFIRM = "/api/auth/confirm/";
    private static final String ENCRYPTION = "/api/encryption/";
    private static final String SESSION_ONLY =
            "Only the account's owner may do this, signed in with a session. Sign in at /api/auth/login/.";

    private final Tenant alice = Tenant.fresh();
    private final String right = "{\"password\": \"" + alice.password() + "\"}";

    @Test
    void takesThePasswordOfTheSessionsUserAlone() {
        var bob = Tenant.fresh();
        var session = alice.session().from(Addresses.fresh());
        assertThat(session.post(CONFIRM, right).status()).isEqualTo(204);
        Expect.detail(
                session.post(CONFIRM, "{\"password\": \"" + bob.password() + "\"}"), 401, "Invalid username/password.");
        Expect.detail(session.post(CONFIRM, bob.signIn()), 401, "Invalid username/password.");
        assertThat(session.get("/api/auth/user/").status()).isEqualTo(200);
    }

    @Test
    void countsWrongPasswordsLikeASignIn() {
        var session = alice.session().from(Addresses.fresh());
        for (int i = 0; i < 5; i++) {
            assertThat(session.post(CONFIRM, "{\"password\": \"wrong\"}").status())
                    .isEqualTo(401);
        }
        var locked = session.post(CONFIRM, right);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.header("Retry-After")).isNotEmpty();
    }

    @Test
    void needsAPasswordAndTheProof() {
        Expect.field(alice.session().post(CONFIRM, "{}"), "password", "This field is required.");
        Expect.field(alice.session().post(CONFIRM, "{\"password\": \"\"}"), "password", "This field may not be blank.");
        assertThat(Browser.of(alice).client().post(CONFIRM, right).status()).isEqualTo(403);
    }

    @Test
    void isForSessionsOnly() {
        var configuration = Vault.of("one").configuration();
        for (var client : List.of(alice.owner(), alice.token(), alice.management(), alice.identity())) {
            Expect.detail(client.post(CONFIRM, right), 403, SESSION_ONLY);
            Expect.detail(client.patch(ENCRYPTION, configuration), 403, SESSION_ONLY);
        }
        Expect.detail(alice.owner().get(ENCRYPTION), 404, "End-to-end encryption is not set up for this account.");
    }

    @Test
    void leavesAnEntry() {
        alice.session().post(CONFIRM, right);
        assertThat(Database.column(
                        "SELECT CONCAT_WS(' ', e.outcome, e.scheme) FROM audit_entry e JOIN account a"
                                + " ON a.id = e.account_id WHERE a.subject = ? AND e.action = 'PASSWORD_CONFIRMED'",
                        alice.user()))
                .containsExactly("DONE SESSION");
    }
}
