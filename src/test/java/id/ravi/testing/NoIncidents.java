package id.ravi.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a class whose requests left a fault in the server's log, or a value that they sent. */
public class NoIncidents implements BeforeAllCallback, AfterAllCallback {
    private static final String BEFORE = "length of the log before";

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        store(context).put(BEFORE, Files.size(log()));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        var before = store(context).get(BEFORE, Long.class).intValue();
        assertThat(Files.readString(log(), ISO_8859_1).substring(before)).doesNotContain("Incident ", Attacker.CANARY);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(ExtensionContext.Namespace.create(NoIncidents.class, context.getRequiredTestClass()));
    }

    private static Path log() {
        return TestServer.shared().directory().resolve("server.log");
    }
}
