package id.ravi.pages;

import id.ravi.testing.Tenant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** Every state of every page can be read, in any light and on any screen. */
@Tag("browser")
class PageLooksIT {
    @RegisterExtension
    final Chromium browser = new Chromium();

    private final Looks looks = new Looks(browser);
    private final Tenant alice = Tenant.fresh();

    @Test
    void ofTheStartAndTheSignIn() {
        browser.open("/");
        browser.sees("#sign-in", "Sign in");
        looks.areGood("start");
        browser.open("/sign-in?next=/device");
        browser.seesFocus("username");
        looks.areGood("sign-in");
        browser.type("username", alice.user());
        browser.type("password", "wrong");
        browser.press(Keys.ENTER);
        browser.sees("#problem", "wrong");
        looks.areGood("sign-in-refused");
        browser.open("/sign-in");
        browser.signIn(alice);
        browser.sees("#session", alice.user());
        looks.areGood("start-signed-in");
    }

    @Test
    void ofTheApprovalOfAProgram() {
        var device = DeviceRequest.by("Mozilla/5.0 (X11; Linux x86_64) " + "unbroken".repeat(15));
        browser.open("/sign-in?next=/device");
        browser.signIn(alice);
        browser.seesFocus("code");
        looks.areGood("device");
        browser.type("code", "BCDF-ZZZZ");
        browser.press(Keys.ENTER);
        browser.sees("#problem", "not valid");
        looks.areGood("device-refused");
        browser.open(device.page());
        browser.sees("#shown-code", device.userCode());
        looks.areGood("device-request");
        browser.click("#approve");
        browser.sees("h1", "Approved");
        looks.areGood("device-approved");
        browser.open(DeviceRequest.fresh().page());
        browser.sees("#request", "management key");
        browser.click("#deny");
        browser.sees("h1", "Denied");
        looks.areGood("device-denied");
    }

    @Test
    void ofTheVault() {
        var vault = new VaultPage(browser, alice);
        vault.signIn();
        browser.sees("#choose", "New passphrase");
        looks.areGood("vault-set-up");
        browser.click("label:has(#kind-made)");
        browser.sees("#recovery-key", "-");
        looks.areGood("vault-recovery-key");
        browser.click("label:has(#kind-own)");
        vault.choose(VaultPage.PASSPHRASE);
        browser.sees("#no-secrets", "Add the first");
        looks.areGood("vault-empty");
        browser.click("#add-password");
        browser.seesFocus("field-domain");
        looks.areGood("vault-edit");
        browser.click("#edit-cancel");
        vault.keep("IN_THE_CLEAR", "unbroken".repeat(15));
        vault.reload(VaultPage.PASSPHRASE);
        vault.add("API_KEY_OF_" + "A".repeat(60), "unbroken".repeat(15), "Notes");
        vault.reveal();
        browser.sees("#secrets dd", "unbroken");
        looks.areGood("vault-open");
        vault.lock();
        vault.unlock("wrong");
        browser.sees("#problem", "not the passphrase");
        looks.areGood("vault-locked");
    }
}
