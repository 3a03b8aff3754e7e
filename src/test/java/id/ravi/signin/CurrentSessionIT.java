package id.ravi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Cookies;
import id.ravi.testing.Database;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import jakarta.json.JsonValue;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CurrentSessionIT {
    private static final String SESSION = "/api/auth/session/";

    private final Tenant alice = Tenant.fresh();

    @Test
    void tellsWhoIsSignedIn() {
        alice.owner().patch("/api/auth/user/", "{\"email\": \"a@example.org\", \"first_name\": \"Alice\"}");
        var user = Browser.of(alice).client().get(SESSION).object().getJsonObject("user");
        assertThat(user.keySet()).containsExactly("id", "username", "email", "first_name", "last_name");
        assertThat(user.getString("username")).isEqualTo(alice.user());
        assertThat(user.getString("email")).isEqualTo("a@example.org");
        assertThat(user.getString("first_name")).isEqualTo("Alice");
        assertThat(user.getString("last_name")).isEmpty();
        assertThat(user.getInt("id"))
                .isEqualTo(alice.owner().get("/api/auth/user/").object().getInt("id"));
    }

    @Test
    void isNobodysWithoutTheCookie() {
        assertNobodys(Client.anonymous().get(SESSION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789abcdef0123456789ab", "", "x"})
    void isNobodysWithACookieThatIsNone(String id) {
        var cookies = new Cookies(Map.of("sessionid", id));
        assertNobodys(Client.anonymous().with("Cookie", cookies.header()).get(SESSION));
    }

    @Test
    void isNobodysAfterSignOut() {
        var browser = Browser.of(alice);
        browser.proven().post("/api/auth/logout/", "");
        assertNobodys(browser.client().get(SESSION));
    }

    @Test
    void isNobodysWhenTheAccountIsGone() {
        var gone = Tenant.fresh();
        var browser = Browser.of(gone);
        assertThat(Database.update("UPDATE account SET uuid = UUID() WHERE subject = ?", gone.user()))
                .isEqualTo(1);
        assertNobodys(browser.client().get(SESSION));
    }

    @Test
    void countsNoOtherCredential() {
        assertNobodys(alice.owner().get(SESSION));
        assertNobodys(alice.management().get(SESSION));
    }

    @Test
    void setsNoCookieForABrowserThatHasBoth() {
        assertThat(Browser.of(alice).client().get(SESSION).headerValues("Set-Cookie"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "; csrftoken=", "; csrftoken=of-an-earlier-session"})
    void givesABrowserItsProofAgain(String cookie) {
        var browser = Browser.of(alice);
        var forgetful = Client.anonymous().with("Cookie", "sessionid=" + browser.session() + cookie);
        var reply = forgetful.get(SESSION);
        assertThat(Cookies.of(reply).values()).isEqualTo(Map.of("csrftoken", browser.csrfToken()));
        assertThat(reply.header("Set-Cookie"))
                .containsIgnoringCase("path=/")
                .containsIgnoringCase("samesite=lax")
                .doesNotContainIgnoringCase("httponly");
    }

    private static void assertNobodys(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.object()).containsExactly(Map.entry("user", JsonValue.NULL));
        assertThat(reply.headerValues("Set-Cookie")).isEmpty();
    }
}
