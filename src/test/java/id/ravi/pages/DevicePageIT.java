package id.ravi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Database;
import id.ravi.testing.Tenant;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

@Tag("browser")
class DevicePageIT {
    private static final String INVALID = "This code is not valid: it may be mistyped, used or expired.";
    private static final String ANSWER_SOMETHING_ELSE =
            "window.before = fetch; window.fetch = async () => new Response('<p>Welcome to this network')";
    private static final String ANSWER_AS_BEFORE = "window.fetch = window.before";

    @RegisterExtension
    final Chromium browser = new Chromium();

    private final Tenant alice = Tenant.fresh();
    private final DeviceRequest device = DeviceRequest.fresh();

    @Test
    void letsAProgramInAfterSignIn() {
        browser.open("/device");
        browser.seesPath("/sign-in?next=%2Fdevice");
        browser.signIn(alice);
        enter(device.userCode());
        browser.sees("#shown-code", device.userCode());
        browser.seesFocus("heading");
        assertThat(browser.text("#request"))
                .contains("Ravi test client/1.0", "198.18.", "management key", "all identities", "all their secrets")
                .contains("you started this sign-in yourself");
        browser.click("#approve");
        browser.sees("h1", "Approved");
        browser.seesFocus("heading");
        assertThat(device.poll().text("management_key")).startsWith("ravi_mgmt_");
        assertThat(browser.path()).isEqualTo("/device");
    }

    @Test
    void turnsAProgramAway() {
        show(device);
        browser.click("#deny");
        browser.sees("h1", "Denied");
        assertThat(device.poll().text("error")).isEqualTo("access_denied");
    }

    @Test
    void comesBackFromTheSignInWithTheCode() {
        browser.open(device.page());
        browser.seesPath("/sign-in?next=%2Fdevice%3Fuser_code%3D" + device.userCode());
        browser.signIn(alice);
        browser.sees("#shown-code", device.userCode());
    }

    @Test
    void takesACodeAsPeopleTypeIt() {
        signIn();
        enter(" " + device.userCode().replace("-", " ").toLowerCase(Locale.ROOT));
        browser.sees("#shown-code", device.userCode());
    }

    @Test
    void saysThatACodeIsWrongAndAsksAgain() {
        signIn();
        enter("BCDF-ZZZZ");
        browser.sees("#problem", INVALID);
        browser.seesFocus("code");
        enter(device.userCode());
        browser.sees("#shown-code", device.userCode());
        assertThat(browser.text("#problem")).isEmpty();
    }

    @Test
    void saysThatACodeHasExpired() {
        show(device);
        assertThat(Database.update(
                        "UPDATE device_code SET expires = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE user_code = ?",
                        device.userCode().replace("-", "")))
                .isEqualTo(1);
        browser.click("#approve");
        browser.sees("#problem", INVALID);
        assertThat(device.poll().text("error")).isEqualTo("expired_token");
    }

    @Test
    void saysThatACodeWasUsed() {
        show(device);
        browser.click("#deny");
        browser.sees("h1", "Denied");
        browser.open(device.page());
        browser.sees("#problem", INVALID);
    }

    @Test
    void saysHowLongToWaitAfterTooManyWrongCodes() {
        signIn();
        for (int i = 0; i < 10; i++) {
            enter("BCDF-ZZZZ");
            browser.sees("#problem", INVALID);
            browser.script("document.getElementById('problem').textContent = ''");
        }
        enter(device.userCode());
        browser.sees("#problem", "Too many attempts. Wait ");
        assertThat(browser.text("#shown-code")).isEmpty();
    }

    @Test
    void showsWhatAProgramSaysOfItselfAsText() {
        var name = "<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script>";
        show(DeviceRequest.by(name));
        assertThat(browser.text("#client")).isEqualTo(name);
        assertThat(browser.has("main img, main script")).isFalse();
        assertThat(browser.script("return window.ran === undefined")).isEqualTo(true);
    }

    @Test
    void canBeUsedWithTheKeyboardAlone() {
        browser.open("/device");
        browser.seesFocus("username");
        browser.press(alice.user(), Keys.TAB, alice.password(), Keys.ENTER);
        browser.seesFocus("code");
        browser.press(device.userCode(), Keys.ENTER);
        browser.sees("#shown-code", device.userCode());
        browser.tabTo("#approve");
        browser.seesReady("#approve");
        browser.press(Keys.ENTER);
        browser.sees("h1", "Approved");
    }

    @Test
    void takesNoClickThatWasMeantForSomethingElse() {
        show(device);
        browser.script("window.dispatchEvent(new Event('focus')); document.getElementById('approve').click()");
        browser.seesReady("#approve");
        assertThat(device.poll().text("error")).isEqualTo("authorization_pending");
        browser.click("#approve");
        browser.sees("h1", "Approved");
    }

    @Test
    void asksForASignInWhenTheSessionHasEndedMeanwhile() {
        show(device);
        browser.loseCookies();
        browser.click("#approve");
        browser.seesFocus("username");
        browser.signIn(alice);
        browser.sees("#shown-code", device.userCode());
    }

    @Test
    void letsSomebodyElseSignInForTheSameCode() {
        var bob = Tenant.fresh();
        show(device);
        browser.sees("#session", "Signed in as " + alice.user());
        browser.click("#sign-out");
        browser.signIn(bob);
        browser.sees("#session", "Signed in as " + bob.user());
        browser.click("#approve");
        browser.sees("h1", "Approved");
        assertThat(device.poll().object().getJsonObject("user").getInt("id"))
                .isEqualTo(bob.owner().get("/api/auth/user/").object().getInt("id"));
    }

    @Test
    void saysThatTheServerCannotBeReachedAndCanTryAgain() {
        show(device);
        browser.goOffline();
        browser.click("#approve");
        browser.sees("#problem", "The server cannot be reached.");
        browser.goOnline();
        browser.click("#approve");
        browser.sees("h1", "Approved");
    }

    @Test
    void showsNoRequestAndNoOutcomeThatTheServerHasNotTold() {
        signIn();
        browser.script(ANSWER_SOMETHING_ELSE);
        enter(device.userCode());
        browser.sees("#problem", "Something went wrong (status 200).");
        assertThat(browser.text("#request")).isEmpty();
        browser.script(ANSWER_AS_BEFORE);
        browser.press(Keys.ENTER);
        browser.sees("#shown-code", device.userCode());
        browser.script(ANSWER_SOMETHING_ELSE);
        browser.click("#approve");
        browser.sees("#problem", "Something went wrong (status 200).");
        browser.script(ANSWER_AS_BEFORE);
        browser.click("#approve");
        browser.sees("h1", "Approved");
    }

    @Test
    void canBeTriedAgainWhenThePageHasFailed() {
        signIn();
        browser.script("history.replaceState = () => { throw Error('too often'); }");
        enter(device.userCode());
        browser.sees("#problem", "Something went wrong in this page.");
        browser.seesError("too often");
        assertThat(browser.text("#progress")).isEmpty();
        browser.log().forget();
        browser.script("delete history.replaceState");
        browser.click("#deny");
        browser.sees("h1", "Denied");
    }

    private void signIn() {
        browser.open("/sign-in?next=/device");
        browser.signIn(alice);
        browser.seesFocus("code");
    }

    private void show(DeviceRequest asked) {
        browser.open("/sign-in?next=" + asked.page());
        browser.signIn(alice);
        browser.sees("#shown-code", asked.userCode());
    }

    private void enter(String code) {
        browser.type("code", code);
        browser.press(Keys.ENTER);
    }
}
