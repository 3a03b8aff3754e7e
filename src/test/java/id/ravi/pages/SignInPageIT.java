package id.ravi.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

@Tag("browser")
class SignInPageIT {
    @RegisterExtension
    final Chromium browser = new Chromium();

    private final Tenant alice = Tenant.fresh();

    @Test
    void signsInAndOut() {
        browser.open("/");
        browser.click("#sign-in a");
        browser.signIn(alice);
        browser.seesPath("/");
        browser.sees("#session", "Signed in as " + alice.user());
        browser.click("#sign-out");
        browser.sees("#sign-in", "Sign in");
        assertThat(browser.text("#session")).isEmpty();
    }

    @Test
    void saysThatAPasswordIsWrongAndAsksForItAgain() {
        browser.open("/sign-in");
        browser.type("username", alice.user());
        browser.type("password", "wrong");
        browser.press(Keys.ENTER);
        browser.sees("#problem", "The user name or the password is wrong.");
        browser.seesFocus("password");
        assertThat(browser.script("return document.getElementById('password').value"))
                .isEqualTo("");
        browser.press(alice.password(), Keys.ENTER);
        browser.sees("#session", alice.user());
    }

    @Test
    void saysHowLongToWaitAfterTooManyWrongPasswords() {
        browser.open("/sign-in");
        browser.type("username", alice.user());
        for (int i = 0; i < 5; i++) {
            browser.type("password", "wrong" + i);
            browser.press(Keys.ENTER);
            browser.sees("#problem", "The user name or the password is wrong.");
            browser.script("document.getElementById('problem').textContent = ''");
        }
        browser.type("password", alice.password());
        browser.press(Keys.ENTER);
        browser.sees("#problem", "Too many attempts. Wait 15 minutes, then try again.");
    }

    @Test
    void canBeUsedWithTheKeyboardAlone() {
        browser.open("/");
        browser.sees("#sign-in", "Sign in");
        browser.tabTo("#sign-in a");
        browser.press(Keys.ENTER);
        browser.seesFocus("username");
        browser.press(alice.user(), Keys.TAB, alice.password(), Keys.TAB, Keys.ENTER);
        browser.sees("#session", alice.user());
        browser.tabTo("#sign-out");
        browser.press(Keys.SPACE);
        browser.sees("#sign-in", "Sign in");
    }

    @Test
    void leadsOnAtOnceWhoIsSignedInAlready() {
        browser.open("/sign-in");
        browser.signIn(alice);
        browser.sees("#session", alice.user());
        browser.open("/sign-in?next=/device");
        browser.seesPath("/device");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/device", "/device?user_code=BCDF-GHJK"})
    void leadsBackToThePageForDevices(String next) {
        browser.open("/sign-in?next=" + URLEncoder.encode(next, UTF_8));
        browser.sees("#for-device", "Sign in first");
        browser.signIn(alice);
        browser.sees("#session", alice.user());
        assertThat(browser.path()).startsWith("/device");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org/device",
                "/\\example.org/device",
                "\t//example.org/",
                "javascript:document.title='run'",
                "data:text/html,x",
                "/api/auth/user/",
                "/device/x",
                "http://",
                "https://example.org/device?user_code=BCDF-GHJK"
            })
    void leadsNowhereElse(String next) {
        browser.open("/sign-in?next=" + URLEncoder.encode(next, UTF_8));
        browser.signIn(alice);
        browser.sees("#session", alice.user());
        assertThat(browser.path()).isEqualTo("/");
    }

    @Test
    void saysThatTheServerCannotBeReached() {
        browser.open("/sign-in");
        browser.type("username", alice.user());
        browser.type("password", alice.password());
        browser.goOffline();
        browser.press(Keys.ENTER);
        browser.sees("#problem", "The server cannot be reached.");
        assertThat(browser.path()).isEqualTo("/sign-in");
    }

    @Test
    void namesTheRightAddressWhenItWasOpenedUnderAnother() {
        var own = TestServer.shared().url();
        var other = own.replace("127.0.0.1", "localhost");
        browser.openElsewhere(other + "/sign-in");
        browser.signIn(alice);
        browser.sees("#problem", "You opened this page at " + other);
        browser.sees("#problem", "another site than " + own);
        assertThat(browser.log().foreignRequests()).allMatch(url -> url.startsWith(other + "/"));
    }

    @Test
    void signsOutAlsoWhenTheBrowserHasLostItsProof() {
        browser.open("/sign-in");
        browser.signIn(alice);
        browser.sees("#session", alice.user());
        browser.loseCookie("csrftoken");
        browser.open("/");
        browser.click("#sign-out");
        browser.sees("#sign-in", "Sign in");
    }

    @Test
    void worksInABrowserOfTheYear2021() {
        browser.command(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of("source", "delete URL.canParse; delete AbortSignal.timeout"));
        browser.open("/sign-in?next=/device");
        browser.signIn(alice);
        browser.seesPath("/device");
        browser.sees("#session", alice.user());
        assertThat(browser.script("return URL.canParse ?? AbortSignal.timeout ?? 'old'"))
                .isEqualTo("old");
    }

    @Test
    void canBeTriedAgainWhenThePageHasFailed() {
        browser.open("/sign-in");
        browser.script(
                "Object.defineProperty(document, 'cookie', {configurable: true, get() { throw Error('no cookies'); }})");
        browser.signIn(alice);
        browser.sees("#problem", "Something went wrong in this page.");
        browser.seesError("no cookies");
        assertThat(browser.text("#progress")).isEmpty();
        browser.log().forget();
        browser.script("delete document.cookie");
        browser.click("#form button");
        browser.sees("#session", alice.user());
    }

    @Test
    void keepsWhatTellsScreenReadersAlsoWhileItSaysNothing() {
        browser.open("/sign-in");
        browser.seesFocus("username");
        assertThat(browser.script("return ['problem', 'progress'].map((id) => document.getElementById(id))"
                        + ".map((e) => e.textContent + e.checkVisibility())"))
                .isEqualTo(List.of("true", "true"));
        assertThat(browser.script("return document.getElementById('problem').offsetHeight"))
                .isEqualTo(0L);
    }
}
