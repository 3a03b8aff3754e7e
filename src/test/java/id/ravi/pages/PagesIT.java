package id.ravi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Attacker;
import id.ravi.testing.Client;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.RawRequest;
import id.ravi.testing.Reply;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoIncidents.class)
class PagesIT {
    private final Client browser = Client.anonymous();

    @Test
    void theStartPageLeadsToTheDescription() {
        var page = browser.get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<title>Ravi server</title>", "href=\"/api/docs/\"", "href=\"/api/schema/\"");
        assertThat(browser.get("/api/docs/").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/device"})
    void everyPageFindsItsStyleAndItsScript(String path) {
        var page = browser.get(path).body();
        var files = Pattern.compile("(?:rel=\"stylesheet\" href|src)=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> browser.get(match.group(1)))
                .toList();
        assertThat(files).extracting(Reply::status).containsExactly(200, 200);
        assertThat(files.get(0).header("Content-Type")).startsWith("text/css");
        assertThat(files.get(1).header("Content-Type")).containsPattern("^(text|application)/javascript");
        assertThat(page).doesNotContain("<style", "style=", "onclick", "http:", "https:", "//");
    }

    @Test
    void theVaultFindsItsStylesItsScriptAndItsWorker() {
        var page = browser.get("/vault").body();
        assertThat(page).doesNotContain("<style", "style=", "onclick", "http:", "https:", "//");
        for (var style : new String[] {"/pages/pages.css", "/pages/vault.css"}) {
            assertThat(page).contains("\"" + style + "\"");
            assertThat(browser.get(style).header("Content-Type")).startsWith("text/css");
        }
        assertThat(page).contains("\"/pages/vault.js\"");
        for (var script : new String[] {
            "/pages/vault.js",
            "/e2e/worker.js",
            "/e2e/e2e.js",
            "/vendor/libsodium/libsodium-sumo.mjs",
            "/vendor/libsodium/libsodium-wrappers.mjs"
        }) {
            assertThat(browser.get(script).header("Content-Type")).containsPattern("^(text|application)/javascript");
        }
    }

    @Test
    void theWorkerAloneMayRunWebAssemblyAndMaySpeakWithNobody() {
        assertThat(browser.get("/e2e/worker.js")
                        .header("Content-Security-Policy")
                        .split("; "))
                .containsExactlyInAnyOrder(
                        "default-src 'none'",
                        "script-src 'self' 'wasm-unsafe-eval'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'",
                        "form-action 'none'",
                        "require-trusted-types-for 'script'",
                        "trusted-types 'none'");
        assertThat(browser.get("/vault").header("Content-Security-Policy")).doesNotContain("wasm", "eval");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/device", "/vault"})
    void aPageHasAPlainNameWithAndWithoutSlashAndKeepsItsQueryToItself(String path) {
        var page = browser.get(path + ".html").body();
        assertThat(page).contains("<h1");
        for (var name : new String[] {path, path + "/", path + "?user_code=ABCD-EFGH", path + "/?next=//example.org"}) {
            var reply = browser.get(name);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Content-Type")).startsWith("text/html");
            assertThat(reply.body()).isEqualTo(page);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/sign-in",
                "/sign-in/",
                "/sign-in.html",
                "/device",
                "/device/",
                "/device.html",
                "/vault",
                "/vault/",
                "/vault.html"
            })
    void aPageMayRunOurScriptsAloneAndCannotBeFramed(String path) {
        var page = browser.get(path);
        assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy").split("; "))
                .containsExactlyInAnyOrder(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "connect-src 'self'",
                        "img-src data:",
                        "frame-ancestors 'none'",
                        "base-uri 'none'",
                        "form-action 'none'",
                        "require-trusted-types-for 'script'",
                        path.startsWith("/vault") ? "trusted-types e2e-worker" : "trusted-types 'none'");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Permissions-Policy")).contains("camera=()");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "TRACE", "FOO"})
    void aPageCanOnlyBeRead(String method) {
        var answer =
                Attacker.harmless(RawRequest.of(method, "/device").content("").send());
        assertThat(answer.status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pages/pages.css",
                "/pages/device.js",
                "/docs/docs.css",
                "/docs/docs.js",
                "/vendor/libsodium/LICENSE",
                "/webjars/nope.html"
            })
    void staticFilesMayRunNoScript(String path) {
        var file = browser.get(path);
        assertThat(file.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("script-src", "connect-src");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(file.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @CsvSource({
        "/foo, 404",
        "/foo/bar.html, 404",
        "/error, 404",
        "/error?javax.servlet.error.status_code=500, 404",
        "/docs/, 404",
        "/pages/, 404",
        "/device/ABCD-EFGH, 404",
        "/sign-in/x, 404",
        "/vault/x, 404",
        "/e2e/, 404",
        "/vendor/, 404",
        "/webjars/, 404",
        "/webjars/swagger-ui/, 404",
        "/webjars/swagger-ui/nope.js, 404",
        "/favicon.ico, 404",
        "/.well-known/nope, 404",
        "/.git/config, 404",
        "/openapi/application.wadl, 404",
        "/openapi/nope, 404"
    })
    void whatIsNotThereIsToldAsJson(String path, int status) {
        for (var method : new String[] {"GET", "POST"}) {
            var answer = Attacker.harmless(RawRequest.of(method, path)
                    .header("Accept: text/html")
                    .content("")
                    .send());
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.body()).isEqualTo("{\"detail\":\"Not found.\"}");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "POST", "PUT", "DELETE", "FOO"})
    void theDescriptionCanOnlyBeRead(String method) {
        var answer =
                Attacker.harmless(RawRequest.of(method, "/openapi").content("").send());
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/health/live",
                "/health/ready",
                "/health/started",
                "/health/nope",
                "/openapi",
                "/openapi/",
                "/metrics"
            })
    void theOpenPathsNameNoProduct(String path) {
        var answer = Attacker.harmless(RawRequest.of("GET", path).send());
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/openapi, Accept: garbage, 406",
        "/openapi, Content-Type: garbage, 400",
        "/docs/docs.css, Range: bytes=9999-1, 416"
    })
    void refusesAHeaderThatIsNone(String path, String header, int status) {
        var answer = Attacker.harmless(RawRequest.of("GET", path).header(header).send());
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.object()).containsOnlyKeys("detail");
    }
}
