package id.ravi.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.launcher.process.FreePort;
import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Stops one server in every way there is, and starts it again on what is left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("faults")
class DurabilityIT {
    private static final int WRITERS = 8;
    private static final int ENOUGH = 200;

    private final Path directory = TestServer.base("durability");
    private final String port = String.valueOf(FreePort.any());
    private TestServer server;

    @BeforeAll
    void start() {
        TestServer.delete(directory);
        server = TestServer.start(directory, Map.of("RAVI_HTTP_PORT", port));
    }

    private void startAgain() {
        server.close();
        server = TestServer.start(directory, Map.of("RAVI_HTTP_PORT", port));
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aRestartKeepsSecretsAndCredentials() throws IOException {
        var credentials = Files.readString(directory.resolve("credentials.json"));
        var key = server.running().credentials().identityKey();
        var login = "{\"username\": \"owner\", \"password\": \""
                + server.running().credentials().password() + "\"}";
        var tokens = Client.at(server.url()).post("/api/auth/token/", login);
        var name = "KEPT_" + UUID.randomUUID().toString().replace("-", "");
        var created = Client.at(server.url())
                .bearer(key)
                .post("/api/secrets/", "{\"key\": \"" + name + "\", \"value\": \"1\"}");

        startAgain();

        assertThat(Files.readString(directory.resolve("credentials.json"))).isEqualTo(credentials);
        var secret = "/api/secrets/" + created.text("uuid") + "/";
        assertThat(Client.at(server.url()).bearer(key).get(secret).json()).isEqualTo(created.json());
        assertThat(Client.at(server.url())
                        .bearer(tokens.text("access"))
                        .get(secret)
                        .json())
                .isEqualTo(created.json());
        var refresh = "{\"refresh\": \"" + tokens.text("refresh") + "\"}";
        assertThat(Client.at(server.url())
                        .post("/api/auth/token/refresh/", refresh)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAnsweredWriteOutlivesTheServer() throws InterruptedException {
        assertNothingIsLostWhen(() -> server.killServer());
    }

    @Test
    void anAnsweredWriteOutlivesServerAndDatabase() throws InterruptedException {
        assertNothingIsLostWhen(() -> {
            server.killDatabase();
            server.killServer();
        });
    }

    @Test
    void theDatabaseKeepsACommitThroughALossOfPower() {
        assertThat(Database.columnOf(
                        server.running().database(),
                        "SELECT CONCAT_WS(' ', @@innodb_flush_log_at_trx_commit, @@innodb_doublewrite)"))
                .containsExactly("1 ON");
    }

    private void assertNothingIsLostWhen(Runnable crash) throws InterruptedException {
        var identity = Client.at(server.url())
                .bearer(server.running().credentials().managementKey())
                .post("/api/identities/", "{}");
        var ledger = new Ledger(Client.at(server.url()).bearer(identity.text("api_key")), ENOUGH);
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(i ->
                        CompletableFuture.runAsync(() -> ledger.writeUntilTheEnd(i), task -> new Thread(task).start()))
                .toArray(CompletableFuture<?>[]::new);
        ledger.awaitEnough();
        crash.run();
        CompletableFuture.allOf(writers).join();

        startAgain();

        var client = Client.at(server.url()).bearer(identity.text("api_key"));
        assertThat(ledger.answered()).hasSizeGreaterThanOrEqualTo(ENOUGH).allSatisfy((uuid, state) -> assertThat(
                        client.get("/api/secrets/" + uuid + "/").text("value"))
                .matches(state::allows));
        assertThat(audited("SECRET_CREATED")).containsAll(ledger.answered().keySet());
        ledger.answered().values().removeIf(state -> state.change() == Ledger.Change.SENT);
        assertThat(audited("SECRET_CHANGED")).containsAll(ledger.answered().keySet());
    }

    private Set<String> audited(String action) {
        return Set.copyOf(Database.columnOf(
                server.running().database(), "SELECT subjects FROM audit_entry WHERE action = ?", action));
    }
}
