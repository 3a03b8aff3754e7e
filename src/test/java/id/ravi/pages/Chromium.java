package id.ravi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Addresses;
import id.ravi.testing.Eventually;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/**
 * The Chromium on the path, fresh for each test and with an address of its own, so that failures are counted apart.
 *
 * <p>A test also fails when a page has asked another server for something, or when the console shows an error, such as a
 * violation of the Content-Security-Policy.
 */
final class Chromium implements BeforeEachCallback, AfterEachCallback {
    /** Says for each start that it has no classes for this version of Chromium's protocol, which nobody needs here. */
    private final Logger protocolVersions = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private ChromeDriver driver;
    private BrowserLog log;

    @Override
    public void beforeEach(ExtensionContext context) {
        protocolVersions.setLevel(Level.OFF);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Programs.onPath("chromedriver"))
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options());
        log = new BrowserLog(driver);
        command("Network.enable", Map.of());
        command("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("X-Forwarded-For", Addresses.fresh())));
    }

    private static ChromeOptions options() {
        var options = new ChromeOptions();
        options.setBinary(Programs.onPath("chromium"));
        options.addArguments(
                "--headless=new",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en-GB",
                "--window-size=1000,900");
        if ("root".equals(System.getProperty("user.name"))) {
            options.addArguments("--no-sandbox");
        }
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
        return options;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (driver == null) {
            return; // it did not start, which is what the test has failed with
        }
        try {
            if (context.getExecutionException().isEmpty()) {
                assertThat(log.errors()).isEmpty();
                assertThat(log.foreignRequests()).isEmpty();
            }
        } finally {
            driver.quit();
        }
    }

    BrowserLog log() {
        return log;
    }

    void open(String path) {
        driver.get(TestServer.shared().url() + path);
    }

    void openElsewhere(String url) {
        driver.get(url);
    }

    /** Path and query of the page that is shown. */
    String path() {
        return driver.getCurrentUrl().replaceFirst("^https?://[^/]+", "");
    }

    void seesPath(String path) {
        assertThat(Eventually.see(this::path, path::equals)).isEqualTo(path);
    }

    /** Waits until that part of the page shows that text. */
    void sees(String selector, String text) {
        assertThat(Eventually.see(() -> text(selector), seen -> seen.contains(text)))
                .as(selector)
                .contains(text);
    }

    /** What a person sees of the first such element: blank, when it is hidden or not there. */
    String text(String selector) {
        return visible(selector)
                ? Objects.toString(script("return document.querySelector(arguments[0])?.innerText", selector), "")
                : "";
    }

    private boolean visible(String selector) {
        return Boolean.TRUE.equals(
                script("return document.querySelector(arguments[0])?.checkVisibility() ?? false", selector));
    }

    /** Waits until the console shows an error with one of those texts. */
    void seesError(String... texts) {
        assertThat(Eventually.see(log::errors, errors -> !errors.isEmpty()).toString())
                .containsAnyOf(texts);
    }

    /** The id of the element that has the focus. */
    String focused() {
        return Objects.toString(script("return document.activeElement.id"), "");
    }

    void seesFocus(String id) {
        assertThat(Eventually.see(this::focused, id::equals)).isEqualTo(id);
    }

    void type(String id, String text) {
        assertThat(Eventually.see(() -> visible("#" + id), Boolean::booleanValue))
                .as(id)
                .isTrue();
        var field = driver.findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    /** Presses keys wherever the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Goes on with the tab key until that element has the focus. */
    void tabTo(String selector) {
        for (int i = 0; i < 20 && !has(selector + ":focus"); i++) {
            press(Keys.TAB);
        }
        assertThat(has(selector + ":focus-visible")).as(selector).isTrue();
    }

    boolean has(String selector) {
        return Boolean.TRUE.equals(script("return document.querySelector(arguments[0]) !== null", selector));
    }

    /** Waits until the page takes clicks there. */
    void seesReady(String selector) {
        assertThat(Eventually.see(
                        () -> !text(selector).isEmpty() && !has(selector + "[aria-disabled]"), Boolean::booleanValue))
                .as(selector)
                .isTrue();
    }

    void click(String selector) {
        seesReady(selector);
        driver.findElement(By.cssSelector(selector)).click();
    }

    void signIn(Tenant tenant) {
        type("username", tenant.user());
        type("password", tenant.password());
        click("#form button");
    }

    void loseCookies() {
        driver.manage().deleteAllCookies();
    }

    void loseCookie(String name) {
        driver.manage().deleteCookieNamed(name);
    }

    void goOffline() {
        connect(false);
    }

    void goOnline() {
        connect(true);
    }

    private void connect(boolean online) {
        command(
                "Network.emulateNetworkConditions",
                Map.of("offline", !online, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    void command(String name, Map<String, Object> parameters) {
        driver.executeCdpCommand(name, parameters);
    }

    /** What the script returns; null while the browser is between two pages. */
    Object script(String script, Object... arguments) {
        try {
            return driver.executeScript(script, arguments);
        } catch (JavascriptException betweenTwoPages) {
            return null;
        }
    }

    /** Makes the page that is open show that address in a frame, and nothing besides. */
    void frame(String url) {
        script(
                "const frame = document.createElement('iframe'); frame.src = arguments[0];"
                        + " document.body.replaceChildren(frame)",
                url);
    }

    /** Waits until the frame has gone to that address. */
    void seesFrame(String url) {
        assertThat(Eventually.see(this::frameUrl, url::equals)).isEqualTo(url);
    }

    private String frameUrl() {
        driver.switchTo().frame(0);
        try {
            return Objects.toString(script("return location.href"), "");
        } finally {
            driver.switchTo().defaultContent();
        }
    }

    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }
}
