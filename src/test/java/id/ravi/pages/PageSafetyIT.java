package id.ravi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser lets nobody do with the pages. */
@Tag("browser")
class PageSafetyIT {
    private static final String REFUSED = "chrome-error://chromewebdata/";

    @RegisterExtension
    final Chromium browser = new Chromium();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/device", "/vault"})
    void nobodyCanFrameAPageNotEvenOurOwnServer(String path) {
        var server = TestServer.shared().url();
        browser.open("/health/live");
        browser.frame(server + "/health/live");
        browser.seesFrame(server + "/health/live");
        browser.frame(server + path);
        browser.seesFrame(REFUSED);
        browser.openElsewhere(server.replace("127.0.0.1", "localhost") + "/health/live");
        browser.frame(server + path);
        browser.seesFrame(REFUSED);
        browser.log().forget();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s)",
                "const s = document.createElement('script'); s.src = 'data:,window.ran = true'; document.body.append(s)",
                "document.body.innerHTML = '<img src=data:, onerror=\"window.ran = true\">'",
                "document.body.setAttribute('onclick', 'window.ran = true'); document.body.click()",
                "setTimeout('window.ran = true', 0)",
                "fetch('http://127.0.0.1:1/').then(() => window.ran = true, () => {})",
                "new Image().src = 'http://127.0.0.1:1/'",
                "document.body.style.cssText; document.body.setAttribute('style', 'background: url(http://127.0.0.1:1/)')"
            })
    void nothingRunsAndNothingIsLoadedButOurs(String attempt) {
        browser.open("/sign-in");
        browser.seesFocus("username");
        browser.script("try { " + attempt + " } catch (refused) { }");
        browser.seesError("Content Security Policy", "This document requires 'Trusted");
        assertThat(browser.script("return window.ran === undefined")).isEqualTo(true);
        browser.log().forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/device", "/vault"})
    void aPageThatMayRunNoScriptSaysSo(String path) {
        browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        browser.open(path);
        browser.sees("noscript", "JavaScript, which is off in this browser.");
        assertThat(browser.text("form")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Worker('/pages/device.js', {type: 'module'})",
                "new Worker('data:text/javascript,', {type: 'module'})",
                "trustedTypes.createPolicy('e2e-worker', {createScriptURL: (url) => url})",
                "trustedTypes.createPolicy('other', {createScriptURL: (url) => url})",
                "new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))"
            })
    void theVaultRunsNoOtherWorkerAndNoWebAssemblyOfItsOwn(String attempt) {
        var vault = new VaultPage(browser, Tenant.fresh());
        vault.setUp();
        assertThat((String) browser.script(
                        "try { " + attempt + "; return 'done' } catch (refused) { return '' + refused }"))
                .containsAnyOf(
                        "'TrustedScriptURL'",
                        "disallowed",
                        "already exists",
                        "Content Security Policy",
                        "Content Security policy");
        browser.log().forget();
    }
}
