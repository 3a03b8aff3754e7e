package id.ravi.pages;

import id.ravi.testing.TestServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What a browser's console shows and whom it has asked for something, from its start on. */
final class BrowserLog {
    /** The browser's own note that the API has refused something: what a test is about, and no error of the page. */
    private static final Pattern REFUSED = Pattern.compile(
            "\\S+/api/(?:auth|encryption)/\\S* - Failed to load resource: the server responded with a status of 4\\d\\d .*");

    private static final Pattern OFFLINE =
            Pattern.compile("\\S+/api/auth/\\S+ - Failed to load resource: net::ERR_INTERNET_DISCONNECTED");

    private final ChromeDriver driver;
    private final List<LogEntry> console = new ArrayList<>();
    private final List<JsonObject> requests = new ArrayList<>();

    BrowserLog(ChromeDriver driver) {
        this.driver = driver;
    }

    List<String> errors() {
        return console().stream()
                .filter(message -> !REFUSED.matcher(message).matches())
                .filter(message -> !OFFLINE.matcher(message).matches())
                .toList();
    }

    /** Everything from a warning on. Asking empties the browser's own log, so it is kept here. */
    private List<String> console() {
        console.addAll(driver.manage().logs().get(LogType.BROWSER).getAll());
        return console.stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Forgets what a test has provoked and looked at. */
    void forget() {
        console();
        console.clear();
        foreignRequests();
    }

    /** Whom it has asked beside our server, since the last time somebody wanted to know. */
    List<String> foreignRequests() {
        var own = TestServer.shared().url() + "/";
        var foreign = requests().stream()
                .map(request -> request.getString("url"))
                .filter(url -> !url.startsWith(own) && !url.startsWith("data:"))
                .toList();
        requests.clear();
        return foreign;
    }

    /** Everything that has left it: addresses, headers and bodies, as one text. */
    String sent() {
        return requests().toString();
    }

    private List<JsonObject> requests() {
        driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> json(entry.getMessage()).getJsonObject("message"))
                .filter(event -> "Network.requestWillBeSent".equals(event.getString("method")))
                .map(event -> event.getJsonObject("params").getJsonObject("request"))
                .forEach(requests::add);
        return requests;
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
