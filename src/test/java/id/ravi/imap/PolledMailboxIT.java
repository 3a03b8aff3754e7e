package id.ravi.imap;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Eventually;
import id.ravi.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With a mail server that has no IDLE, and an operator who wants messages deleted. */
class PolledMailboxIT {
    private static final String OPTIONS =
            "-Xmx512m -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Dravi.mail.domains=agents.example";

    @Test
    void isLookedAtAgainAndAgain() {
        var directory = TestServer.base("imap-polled");
        TestServer.delete(directory);
        try (var mailbox = new CatchAll(TestServer.base("imap-polled-secrets"))) {
            mailbox.relay().hide("IDLE");
            var more = Map.of("poll", "PT1S", "collected", "delete", "recipient-header", "X-Envelope-To");
            try (var server =
                    TestServer.start(directory, Map.of("RAVI_JAVA_OPTIONS", OPTIONS + mailbox.options(more)))) {
                var created = Client.at(server.url())
                        .bearer(server.running().credentials().managementKey())
                        .post("/api/identities/", "{\"email\": \"polled\"}");
                assertThat(created.status()).isEqualTo(201);
                mailbox.receive("To: polled@agents.example", "Subject: not traced", "", "Hello");
                mailbox.receive("X-Envelope-To: <polled@agents.example>", "Subject: traced", "", "Hello");
                var database = server.running().database();
                assertThat(Eventually.see(
                                () -> Database.columnOf(database, "SELECT COUNT(*) FROM mail_message"),
                                List.of("1")::equals))
                        .containsExactly("1");
                assertThat(Eventually.see(() -> mailbox.flags("traced"), List::isEmpty))
                        .isEmpty();
                assertThat(mailbox.flags("not traced")).containsExactly(List.of("$RaviUnknown"));
                assertThat(mailbox.relay().said()).doesNotContain("IDLE").contains("UID");
            }
        }
    }
}
