package id.ravi.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Credential;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignOutIT {
    private static final String LOGOUT = "/api/auth/logout/";

    private final Tenant alice = Tenant.fresh();
    private final Tenant bob = Tenant.fresh();

    @Test
    void endsEveryTokenOfTheSignInAtOnce() {
        var first = signIn(alice);
        var second = refresh(first);
        assertThat(client(first).post(LOGOUT, "").status()).isEqualTo(204);
        assertThat(works(first)).isFalse();
        assertThat(works(second)).isFalse();
        assertThat(refresh(second).status()).isEqualTo(401);
    }

    @Test
    void isRefusedOnceItIsDone() {
        var pair = signIn(alice);
        client(pair).post(LOGOUT, "{}");
        assertThat(client(pair).post(LOGOUT, "{}").status()).isEqualTo(401);
    }

    @Test
    void leavesOtherSignInsAlone() {
        var other = signIn(alice);
        client(signIn(alice)).post(LOGOUT, "{}");
        assertThat(works(other)).isTrue();
        assertThat(refresh(other).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void endsTheSignInOfARefreshTokenWhoeverOfItsAccountSendsIt(Credential credential) {
        var pair = signIn(alice);
        assertThat(credential.of(alice).post(LOGOUT, body(pair)).status()).isEqualTo(204);
        assertThat(works(pair)).isFalse();
        assertThat(refresh(pair).status()).isEqualTo(401);
    }

    @Test
    void endsTheSignInOfARefreshTokenThatWasSpent() {
        var first = signIn(alice);
        var second = refresh(first);
        assertThat(alice.management().post(LOGOUT, body(first)).status()).isEqualTo(204);
        assertThat(works(second)).isFalse();
    }

    @Test
    void ignoresTheRefreshTokenOfAnotherAccount() {
        var pair = signIn(alice);
        assertThat(client(signIn(bob)).post(LOGOUT, body(pair)).status()).isEqualTo(204);
        assertThat(works(pair)).isTrue();
        assertThat(refresh(pair).status()).isEqualTo(200);
    }

    @Test
    void ignoresARefreshTokenThatNobodyKnows() {
        var pair = signIn(alice);
        assertThat(client(pair).post(LOGOUT, "{\"refresh\": \"unknown\"}").status())
                .isEqualTo(204);
        assertThat(works(pair)).isFalse();
    }

    @Test
    void endsNothingWhenTheBodyIsRefused() {
        var pair = signIn(alice);
        Expect.field(client(pair).post(LOGOUT, "{\"refresh\": true}"), "refresh", "Not a valid string.");
        assertThat(works(pair)).isTrue();
    }

    @Test
    void leavesNothingThatWorksWhenARefreshComesAtTheSameTime() {
        var pair = signIn(alice);
        var replies = Together.times(
                8, i -> i % 2 == 0 ? refresh(pair) : alice.management().post(LOGOUT, body(pair)));
        assertThat(replies).extracting(Reply::status).containsAnyOf(204).isSubsetOf(200, 204, 401);
        assertThat(replies.stream().filter(reply -> reply.status() == 200)).noneMatch(SignOutIT::works);
        assertThat(works(pair)).isFalse();
    }

    @Test
    void leavesAnAuditEntryThatNamesTheSignIn() {
        var pair = signIn(alice);
        var family = TokenForge.Owner.of(pair.text("access")).signIn();
        client(pair).post(LOGOUT, "{}");
        assertThat(Database.column("SELECT action FROM audit_entry WHERE subjects LIKE ?", "%" + family + "%"))
                .containsExactly("SIGNED_OUT");
    }

    private static Reply signIn(Tenant tenant) {
        return Client.anonymous().post("/api/auth/token/", tenant.signIn());
    }

    private static Reply refresh(Reply pair) {
        return Client.anonymous().post("/api/auth/token/refresh/", body(pair));
    }

    private static String body(Reply pair) {
        return "{\"refresh\": \"" + pair.text("refresh") + "\"}";
    }

    private static Client client(Reply pair) {
        return Client.anonymous().bearer(pair.text("access"));
    }

    private static boolean works(Reply pair) {
        return client(pair).get("/api/auth/user/").status() == 200;
    }
}
