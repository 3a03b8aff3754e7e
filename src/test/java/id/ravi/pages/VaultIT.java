package id.ravi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Tenant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** What people keep in the vault, and who can read it. */
@Tag("browser")
class VaultIT {
    private static final String VALUE = "canary-value-of-the-vault";
    private static final String NOTES = "canary-notes-of-the-vault";

    @RegisterExtension
    final Chromium browser = new Chromium();

    private final VaultPage vault = new VaultPage(browser, Tenant.fresh());

    @Test
    void sealsWhatIsAddedBeforeItLeaves() {
        vault.setUp();
        vault.add("API_KEY", VALUE, NOTES);
        var kept = vault.secret();
        assertThat(kept.getString("value")).startsWith("e2e::");
        var keys = vault.keys(VaultPage.PASSPHRASE);
        assertThat(keys.opened(kept.getString("value"))).contains(VALUE);
        assertThat(keys.opened(kept.getString("notes"))).contains(NOTES);
    }

    @Test
    void sendsNeitherPassphraseNorTextsAndKeepsNothingInTheBrowser() {
        vault.setUp();
        vault.add("API_KEY", VALUE, NOTES);
        vault.lock();
        vault.open(VaultPage.PASSPHRASE);
        vault.reveal();
        browser.sees("#secrets", VALUE);
        assertThat(browser.log().sent())
                .contains("wrapped_private_key", "API_KEY", "e2e::")
                .doesNotContain(VaultPage.PASSPHRASE, VALUE, NOTES);
        assertThat(
                        browser.script(
                                "return Promise.all([localStorage.length, sessionStorage.length,"
                                        + " indexedDB.databases().then((all) => all.length), caches.keys().then((all) => all.length)])"))
                .isEqualTo(List.of(0L, 0L, 0L, 0L));
    }

    @Test
    void opensWhatAnotherProgramHasSealedAndShowsItAsText() {
        vault.setUp();
        var hostile = "<img src=data:, onerror=\"document.title='run'\">\n\u00fc\ud83d\udd11";
        vault.keep("FROM_AN_AGENT", vault.keys(VaultPage.PASSPHRASE).sealed(hostile));
        vault.reload(VaultPage.PASSPHRASE);
        assertThat(browser.text("#secrets")).contains("FROM_AN_AGENT").doesNotContain("onerror", "Readable");
        vault.reveal();
        browser.sees("#secrets dd", hostile);
        browser.sees("#secrets .reveal", "Hide");
        browser.click("#secrets .reveal");
        browser.sees("#secrets .reveal", "Reveal");
        assertThat(browser.script("return document.documentElement.outerHTML.includes('onerror')"))
                .isEqualTo(false);
    }

    @Test
    void revealsOneAtATime() {
        vault.setUp();
        vault.add("FIRST", "one-and-only", "");
        vault.add("SECOND", VALUE, "");
        vault.reveal();
        browser.sees("#secrets li:nth-child(1)", VALUE);
        browser.click("#secrets li:nth-child(2) .reveal");
        browser.sees("#secrets li:nth-child(2)", "one-and-only");
        assertThat(browser.text("#secrets")).doesNotContain(VALUE);
    }

    @Test
    void marksWhatTheServerCanReadAndSealsItOnRequest() {
        vault.setUp();
        var text = "-----BEGIN KEY-----\r\n" + VALUE + "\r\n";
        vault.keep("IN_THE_CLEAR", text);
        vault.reload(VaultPage.PASSPHRASE);
        browser.sees("#secrets .mark", "Readable by the server");
        browser.click("#secrets .seal");
        browser.sees("#told", "The server could read it before");
        assertThat(browser.text("#secrets .mark")).isEmpty();
        assertThat(browser.text("#secrets .seal")).isEmpty();
        assertThat(vault.keys(VaultPage.PASSPHRASE).opened(vault.secret().getString("value")))
                .contains(text);
    }

    @Test
    void changesWhatWasTouchedAlone() {
        vault.setUp();
        var keys = vault.keys(VaultPage.PASSPHRASE);
        vault.keep("LINES", keys.sealed("one\r\ntwo\n"));
        var before = vault.secret().getString("value");
        vault.reload(VaultPage.PASSPHRASE);
        browser.click("#secrets .change");
        browser.type("field-notes", NOTES);
        browser.click("#edit .first");
        browser.sees("#told", "Sealed and saved.");
        assertThat(vault.secret().getString("value")).isEqualTo(before);
        assertThat(keys.opened(vault.secret().getString("notes"))).contains(NOTES);
    }

    @Test
    void keepsPasswordsWithAUserNameAndMakesRandomOnes() {
        vault.setUp();
        browser.click("#add-password");
        browser.type("field-domain", "https://login.example.com/");
        browser.click("#generate");
        browser.click("#edit .first");
        browser.sees("#passwords", "example.com – ");
        var kept = vault.owner().management().get("/api/passwords/").array().getJsonObject(0);
        var inbox = vault.owner().management().get("/api/identities/").array().getJsonObject(0);
        var keys = vault.keys(VaultPage.PASSPHRASE);
        assertThat(keys.opened(kept.getString("username"))).contains(inbox.getString("inbox"));
        assertThat(keys.opened(kept.getString("password"))).get().asString().matches("[\\w-]{24}");
    }

    @Test
    void tellsWhatTheServerRefusesAndLosesNothing() {
        vault.setUp();
        browser.click("#add-secret");
        browser.type("field-key", "1ST");
        browser.type("field-value", VALUE);
        browser.click("#edit .first");
        browser.sees("#problem", "Key must match");
        browser.seesFocus("field-key");
        browser.type("field-key", "FIRST");
        browser.press(Keys.ENTER);
        browser.sees("#secrets", "FIRST");
        assertThat(vault.keys(VaultPage.PASSPHRASE).opened(vault.secret().getString("value")))
                .contains(VALUE);
        browser.log().forget();
    }

    @Test
    void keepsTheIdentitiesApart() {
        var sibling = vault.owner().sibling();
        vault.setUp();
        vault.add("OF_THE_FIRST", VALUE, "");
        browser.script(
                "const s = document.getElementById('identity'); s.value = arguments[0];"
                        + " s.dispatchEvent(new Event('change'))",
                sibling.uuid());
        browser.sees("#no-secrets", "This identity has no secrets.");
        vault.add("OF_THE_SECOND", VALUE, "");
        assertThat(sibling.client()
                        .get("/api/secrets/")
                        .array()
                        .getJsonObject(0)
                        .getString("key"))
                .isEqualTo("OF_THE_SECOND");
    }

    @Test
    void copiesWithoutRevealing() {
        vault.setUp();
        vault.add("API_KEY", VALUE, NOTES);
        browser.command(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        browser.click("#secrets .copy");
        browser.sees("#told", "Copied.");
        assertThat(browser.script("return navigator.clipboard.readText()")).isEqualTo(VALUE);
        assertThat(browser.text("#secrets")).doesNotContain(VALUE);
    }

    @Test
    void canBeUsedWithTheKeyboardAlone() {
        vault.signIn();
        browser.sees("#choose", "New passphrase");
        browser.tabTo("#new-passphrase");
        browser.press(VaultPage.PASSPHRASE, Keys.TAB, VaultPage.PASSPHRASE, Keys.TAB, Keys.ENTER);
        vault.seesOpen();
        browser.seesFocus("heading");
        browser.tabTo("#add-secret");
        browser.press(Keys.ENTER);
        browser.seesFocus("field-key");
        browser.press("API_KEY", Keys.TAB, VALUE, Keys.TAB, Keys.TAB, Keys.SPACE);
        browser.sees("#secrets", "API_KEY");
        browser.tabTo("#secrets .reveal");
        browser.press(Keys.SPACE);
        browser.sees("#secrets dd", VALUE);
    }

    @Test
    void everyControlHasANameOfItsOwn() {
        vault.setUp();
        vault.add("FIRST", VALUE, "");
        vault.add("SECOND", VALUE, "");
        assertThat(
                        browser.script(
                                """
                        return [...document.querySelectorAll("input, textarea, select")]
                            .filter((e) => e.labels.length !== 1).map((e) => e.id)"""))
                .isEqualTo(List.of());
        var names = String.valueOf(
                browser.script(
                        """
                        return [...document.querySelectorAll("button")].filter((e) => e.checkVisibility())
                            .map((e) => e.getAttribute("aria-label") ?? e.textContent).join("|")"""));
        assertThat(Arrays.asList(names.split("\\|")))
                .doesNotHaveDuplicates()
                .contains("Reveal FIRST", "Copy SECOND", "Edit FIRST");
    }
}
