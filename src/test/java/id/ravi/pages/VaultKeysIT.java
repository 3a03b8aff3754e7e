package id.ravi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.endtoend.Vault;
import id.ravi.testing.Tenant;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** What opens the vault, and what closes it. */
@Tag("browser")
class VaultKeysIT {
    private static final String WRONG = "This is not the passphrase of this vault.";
    private static final String SAVED = "The vault opens with this from now on.";
    private static final String VALUE = "canary-value-of-the-vault";

    /** The server takes the password as confirmed for five minutes after the sign-in; this takes that away, once. */
    private static final String CONFIRMED_TOO_LONG_AGO =
            """
            const before = window.fetch;
            window.fetch = (path, init) => {
                if (init.method !== "PATCH") return before(path, init);
                window.fetch = before;
                return Promise.resolve(new Response('{"detail": "Confirm"}', {status: 403}));
            }""";

    @RegisterExtension
    final Chromium browser = new Chromium();

    private final Tenant alice = Tenant.fresh();
    private final VaultPage vault = new VaultPage(browser, alice);

    @Test
    void saysWhenThePassphraseIsWrong() {
        vault.setUp();
        vault.lock();
        vault.unlock("wrong " + VaultPage.PASSPHRASE);
        browser.sees("#problem", WRONG);
        browser.seesFocus("passphrase");
        assertThat(browser.script("return document.getElementById('passphrase').value"))
                .isEqualTo("");
        vault.open(VaultPage.PASSPHRASE);
        assertThat(browser.text("#problem")).isEmpty();
    }

    @Test
    void wantsAPassphraseThatIsLongEnoughAndTypedTwice() {
        vault.signIn();
        vault.choose("eleven char");
        browser.sees("#problem", "Use at least 12 characters.");
        browser.type("new-passphrase", VaultPage.PASSPHRASE);
        browser.type("repeated", VaultPage.PASSPHRASE + "x");
        browser.press(Keys.ENTER);
        browser.sees("#problem", "The two are not the same.");
        assertThat(alice.management().get("/api/encryption/").status()).isEqualTo(404);
    }

    @Test
    void locksWhenNobodyTouchesItAndLeavesNothingInThePage() {
        vault.setUp();
        vault.add("API_KEY", VALUE, "");
        vault.lock();
        browser.script("document.querySelector('main').dataset.idleMinutes = '0.05'");
        vault.open(VaultPage.PASSPHRASE);
        browser.sees("#told", "Locked, because nothing happened for a while.");
        browser.seesFocus("passphrase");
        assertThat(browser.script("return document.documentElement.outerHTML.includes('API_KEY')"))
                .isEqualTo(false);
    }

    @Test
    void locksOnRequestAndWhenOneLeaves() {
        vault.setUp();
        vault.add("API_KEY", VALUE, "");
        vault.reveal();
        browser.sees("#secrets", VALUE);
        vault.lock();
        assertThat(browser.script("return document.documentElement.outerHTML.includes('" + VALUE + "')"))
                .isEqualTo(false);
        vault.open(VaultPage.PASSPHRASE);
        browser.open("/");
        browser.sees("#session", alice.user());
        browser.script("history.back()");
        browser.seesPath("/vault");
        browser.sees("#unlock", "Passphrase");
    }

    @Test
    void leadsToTheSignInWhenTheSessionHasEnded() {
        vault.setUp();
        browser.loseCookies();
        browser.script("document.getElementById('identity').dispatchEvent(new Event('change'))");
        browser.seesPath("/sign-in?next=%2Fvault");
        browser.signIn(alice);
        browser.sees("#unlock", "Passphrase");
        browser.log().forget();
    }

    @Test
    void locksWithTheSignOut() {
        vault.setUp();
        browser.click("#sign-out");
        browser.seesPath("/sign-in?next=%2Fvault");
    }

    @Test
    void opensWithANewPassphraseWhatWasSealedBefore() {
        vault.setUp();
        vault.add("API_KEY", VALUE, "");
        var publicKey = vault.configuration().getString("public_key");
        browser.click("#change");
        browser.sees("#choose", "opens with the new passphrase");
        vault.choose("another passphrase");
        browser.sees("#told", SAVED);
        assertThat(vault.configuration().getString("public_key")).isEqualTo(publicKey);
        assertThat(vault.keys("another passphrase").opened(vault.secret().getString("value")))
                .contains(VALUE);
        vault.lock();
        vault.unlock(VaultPage.PASSPHRASE);
        browser.sees("#problem", WRONG);
        vault.open("another passphrase");
        assertThat(browser.text("#earlier")).isEmpty();
        vault.reveal();
        browser.sees("#secrets", VALUE);
    }

    @Test
    void asksForThePasswordOfTheSignInBeforeKeysChange() {
        vault.signIn();
        browser.sees("#choose", "New passphrase");
        browser.script(CONFIRMED_TOO_LONG_AGO);
        vault.choose(VaultPage.PASSPHRASE);
        browser.seesFocus("password");
        browser.type("password", "wrong");
        browser.press(Keys.ENTER);
        browser.sees("#problem", "wrong");
        browser.type("password", alice.password());
        browser.press(Keys.ENTER);
        browser.sees("#told", SAVED);
        assertThat(vault.keys(VaultPage.PASSPHRASE)).isNotNull();
    }

    @Test
    void makesARecoveryKeyThatIsShownOnce() {
        vault.signIn();
        browser.click("label:has(#kind-made)");
        browser.sees("#recovery-key", "-");
        var key = browser.text("#recovery-key");
        assertThat(key).matches("([0-9A-HJKMNP-TV-Z]{4}-){12}[0-9A-HJKMNP-TV-Z]{4}");
        browser.click("#choose .first");
        browser.sees("#problem", "Keep the recovery key first");
        browser.click("label:has(#written)");
        browser.click("#choose .first");
        browser.sees("#told", SAVED);
        assertThat(browser.script("return document.documentElement.outerHTML.includes(arguments[0])", key))
                .isEqualTo(false);
        assertThat(browser.log().sent()).contains("wrapped_private_key").doesNotContain(key);
        vault.keep("API_KEY", vault.keys(key).sealed(VALUE));
        vault.reload(key.toLowerCase(Locale.ROOT).replace("-", " "));
        vault.reveal();
        browser.sees("#secrets", VALUE);
    }

    @Test
    void opensWithAPinOfOlderClientsAndMovesOnToAPassphrase() {
        var pin = VaultPage.vector("legacy-pin");
        vault.setUpElsewhere(pin);
        vault.keep("FROM_BEFORE", VaultPage.keys(pin).sealed(VALUE));
        vault.signIn();
        vault.unlock("481517");
        browser.sees("#problem", WRONG);
        vault.open("481516");
        vault.reveal();
        browser.sees("#secrets", VALUE);
        browser.click("#change");
        vault.choose(VaultPage.PASSPHRASE);
        browser.sees("#told", SAVED);
        assertThat(vault.configuration().getString("wrapped_private_key")).isNotEmpty();
        assertThat(vault.configuration().getJsonArray("earlier")).isEmpty();
        assertThat(vault.keys(VaultPage.PASSPHRASE).opened(vault.secret().getString("value")))
                .contains(VALUE);
    }

    @Test
    void opensWithAnEarlierPassphraseWhatWasSealedForEarlierKeys() {
        var former = VaultPage.vector("legacy-pin");
        vault.setUpElsewhere(former);
        vault.keep("FROM_BEFORE", VaultPage.keys(former).sealed(VALUE));
        var current = VaultPage.vector("passphrase-of-six-words");
        vault.setUpElsewhere(current);
        vault.signIn();
        vault.open(current.text("passphrase"));
        vault.reveal();
        browser.sees("#secrets dd", "sealed for other keys");
        browser.type("earlier-passphrase", "000000");
        browser.press(Keys.ENTER);
        browser.sees("#problem", "not the passphrase of any earlier keys");
        browser.type("earlier-passphrase", former.text("passphrase"));
        browser.press(Keys.ENTER);
        browser.sees("#told", "opens now, too");
        vault.reveal();
        browser.sees("#secrets dd", VALUE);
        vault.add("NEW", VALUE, "");
        var newest = alice.management().get("/api/secrets/?key=NEW").array().getJsonObject(0);
        assertThat(VaultPage.keys(current).opened(newest.getString("value"))).contains(VALUE);
    }

    @Test
    void sealsForTheKeysThatItHasOpenedWhateverTheServerNamesLater() {
        vault.setUp();
        var keys = vault.keys(VaultPage.PASSPHRASE);
        assertThat(Vault.of("another passphrase").keepFor(alice).status()).isEqualTo(200);
        vault.add("API_KEY", VALUE, "");
        assertThat(keys.opened(vault.secret().getString("value"))).contains(VALUE);
    }
}
