package id.ravi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Cookies;
import id.ravi.testing.Tenant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionIT {
    private final Tenant alice = Tenant.fresh();
    private final Tenant bob = Tenant.fresh();

    @Test
    void isACookieThatScriptsCannotRead() {
        assertThat(attributes(Browser.of(alice), "sessionid"))
                .containsExactlyInAnyOrder("path=/", "httponly", "samesite=lax");
    }

    @Test
    void comesWithAProofThatScriptsCanRead() {
        var browser = Browser.of(alice);
        assertThat(attributes(browser, "csrftoken"))
                .contains("path=/", "samesite=lax")
                .doesNotContain("httponly", "secure");
        assertThat(browser.csrfToken()).matches("[0-9A-Za-z_-]{43}");
    }

    @Test
    void beginsWithTheUserWhoSignedIn() {
        var browser = Browser.of(alice);
        assertThat(browser.signIn().status()).isEqualTo(200);
        assertThat(browser.signIn().body())
                .isEqualTo(alice.owner().get("/api/auth/user/").body())
                .isEqualTo(browser.user().body());
    }

    @Test
    void neverContinuesAnIdThatTheClientChose() {
        var chosen = "0123456789abcdef0123456789ab";
        var browser = Browser.of(alice, Client.anonymous().with("Cookie", "sessionid=" + chosen));
        assertThat(browser.session()).isNotEqualTo(chosen).isNotBlank();
        assertThat(withSession(chosen).get("/api/auth/user/").status()).isEqualTo(401);
    }

    @Test
    void neverContinuesASessionThatSomebodyElseKnows() {
        var attacker = Browser.of(bob);
        var victim = Browser.of(alice, attacker.client());
        assertThat(victim.session()).isNotEqualTo(attacker.session());
        assertThat(attacker.user().status()).isEqualTo(401);
        assertThat(victim.user().object())
                .isEqualTo(alice.owner().get("/api/auth/user/").object());
    }

    @Test
    void hasAProofOfItsOwn() {
        assertThat(Browser.of(alice).csrfToken()).isNotEqualTo(Browser.of(alice).csrfToken());
    }

    @Test
    void endsAtSignOut() {
        var browser = Browser.of(alice);
        var other = Browser.of(alice);
        var reply = browser.proven().post("/api/auth/logout/", "");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.headerValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWithIgnoringCase("csrftoken=;")
                .containsIgnoringCase("Max-Age=0")
                .containsIgnoringCase("Path=/"));
        assertThat(browser.user().status()).isEqualTo(401);
        assertThat(other.user().status()).isEqualTo(200);
    }

    @Test
    void endsWhenAnotherUserSignsInWithTheSameBrowser() {
        var first = Browser.of(alice);
        var second = Browser.of(bob, first.client());
        assertThat(second.user().object())
                .isEqualTo(bob.owner().get("/api/auth/user/").object());
        assertThat(first.user().status()).isEqualTo(401);
    }

    @Test
    void isNotToBeHadForAWrongPassword() {
        var reply = Client.anonymous()
                .from(id.ravi.testing.Addresses.fresh())
                .post("/api/auth/login/", "{\"username\": \"" + alice.user() + "\", \"password\": \"wrong\"}");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).isEqualTo("{\"detail\":\"Invalid username/password.\"}");
        assertThat(reply.headerValues("Set-Cookie")).isEmpty();
    }

    @Test
    void readsWhatIsItsOwnersOnly() {
        var secret = bob.first().keep("OF_BOB", "1");
        assertThat(Browser.of(alice)
                        .client()
                        .get("/api/secrets/" + secret + "/")
                        .status())
                .isEqualTo(404);
        assertThat(Browser.of(bob).client().get("/api/secrets/" + secret + "/").status())
                .isEqualTo(200);
    }

    @Test
    void isFoundInTheCookieOnly() {
        var session = Browser.of(alice).session();
        assertThat(Client.anonymous()
                        .get("/api/auth/user/?sessionid=" + session)
                        .status())
                .isEqualTo(401);
        assertThat(Client.anonymous()
                        .with("sessionid", session)
                        .get("/api/auth/user/")
                        .status())
                .isEqualTo(401);
    }

    private static Client withSession(String id) {
        return Client.anonymous().with("Cookie", new Cookies(java.util.Map.of("sessionid", id)).header());
    }

    private static List<String> attributes(Browser browser, String cookie) {
        return browser.signIn().headerValues("Set-Cookie").stream()
                .filter(header -> header.startsWith(cookie + "="))
                .flatMap(header -> Arrays.stream(header.split(";")).skip(1))
                .map(attribute -> attribute.strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
