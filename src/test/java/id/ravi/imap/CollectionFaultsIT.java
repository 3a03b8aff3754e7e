package id.ravi.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.launcher.process.Patience;
import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Nodes;
import id.ravi.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Servers that die while they collect, and two that share a mailbox. */
@Tag("faults")
class CollectionFaultsIT {
    private static final int MESSAGES = 500;
    private static final String OPTIONS =
            "-Xmx512m -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Dravi.mail.domains=agents.example";

    @Test
    void nothingIsLostOrRepeatedWhenTheServerIsKilled() {
        var directory = TestServer.base("imap-killed");
        TestServer.delete(directory);
        try (var mailbox = new CatchAll(TestServer.base("imap-killed-secrets"))) {
            var variables = Map.of("RAVI_JAVA_OPTIONS", OPTIONS + mailbox.options(Map.of("collected", "move:Done")));
            var server = TestServer.start(directory, variables);
            try {
                var address = address(
                        Client.at(server.url()), server.running().credentials().managementKey(), "killed");
                fill(mailbox, address);
                var first = server;
                await(() -> count(first.running().database()) > MESSAGES / 5);
                server.killServer();
                long before = count(server.running().database());
                server.close();
                server = TestServer.start(directory, variables);
                var second = server;
                await(() -> mailbox.flags("Done", "one of many").size() == MESSAGES);
                assertThat(before).isLessThan(MESSAGES);
                assertThat(count(second.running().database())).isEqualTo(MESSAGES);
                assertThat(mailbox.flags("one of many")).isEmpty();
            } finally {
                server.close();
            }
        }
    }

    @Test
    void oneNodeCollectsAndTheOtherTakesOverWhenItDies() {
        try (var mailbox = new CatchAll(TestServer.base("imap-nodes-secrets"));
                var nodes = new Nodes(Map.of("RAVI_JAVA_OPTIONS", OPTIONS + mailbox.options(Map.of())))) {
            var address = address(nodes.anonymous(0), nodes.managementKey(), "shared");
            mailbox.receive("To: " + address, "Subject: first", "", "Hello");
            await(() -> count(nodes.database()) == 1);
            assertThat(mailbox.relay().count("LOGIN")).isEqualTo(1);
            int collecting = log(nodes.node(0)).contains("Mail is collected from") ? 0 : 1;
            assertThat(log(nodes.node(1 - collecting))).contains("is collected by another node");

            nodes.node(collecting).killServer();
            mailbox.receive("To: " + address, "Subject: second", "", "Hello");
            await(() -> count(nodes.database()) == 2);
            assertThat(log(nodes.node(1 - collecting))).contains("Mail is collected from");
            assertThat(mailbox.relay().count("LOGIN")).isEqualTo(2);

            nodes.node(1 - collecting).close();
            assertThat(Database.columnOf(nodes.database(), "SELECT COUNT(*) FROM imap_mailbox WHERE node IS NULL"))
                    .containsExactly("1");
        }
    }

    @Test
    void aMessageThatAlwaysBreaksTheConnectionHoldsUpNobodyForLong() {
        var directory = TestServer.base("imap-poison");
        TestServer.delete(directory);
        try (var mailbox = new CatchAll(TestServer.base("imap-poison-secrets"));
                var server =
                        TestServer.start(directory, Map.of("RAVI_JAVA_OPTIONS", OPTIONS + mailbox.options(Map.of())))) {
            var address = address(
                    Client.at(server.url()), server.running().credentials().managementKey(), "healthy");
            mailbox.relay().breakAt("lethal");
            mailbox.receive("To: " + address, "Subject: deadly", "", "lethal words");
            mailbox.receive("To: " + address, "Subject: behind", "", "Hello");
            await(() -> count(server.running().database()) == 1);
            await(() -> mailbox.flags("deadly").equals(List.of(List.of("$RaviSkipped"))));
            assertThat(count(server.running().database())).isEqualTo(1);
            assertThat(log(server)).contains("stays there: failed").doesNotContain("lethal");
        }
    }

    /** Every second message has no Message-ID to be known again by. */
    private static void fill(CatchAll mailbox, String address) {
        for (int i = 0; i < MESSAGES; i++) {
            mailbox.receive(
                    i % 2 == 0 ? "Message-ID: <" + i + "@example.org>" : "X-Number: " + i,
                    "To: " + address,
                    "Subject: one of many",
                    "",
                    "Number " + i);
        }
    }

    private static String address(Client client, String key, String name) {
        var created = client.bearer(key).post("/api/identities/", "{\"email\": \"" + name + "\"}");
        assertThat(created.status()).isEqualTo(201);
        return name + "@agents.example";
    }

    private static long count(id.ravi.launcher.database.Database database) {
        return Long.parseLong(List.copyOf(Database.columnOf(database, "SELECT COUNT(*) FROM mail_message"))
                .get(0));
    }

    private static String log(TestServer server) {
        try {
            return Files.readString(server.directory().resolve("server.log"), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A lease that nobody gives back lasts half a minute. */
    private static void await(BooleanSupplier condition) {
        var patience = new Patience(Duration.ofMinutes(2));
        while (!condition.getAsBoolean()) {
            assertThat(patience.isOver()).as("waited for too long").isFalse();
            patience.rest();
        }
    }
}
