package id.ravi.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ravi.testing.Database;
import id.ravi.testing.Eventually;
import id.ravi.testing.SmtpClient;
import id.ravi.testing.TestServer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A server that allows little, and has a certificate. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsIT {
    private static final int KIBIBYTE = 1024;
    private static final int PER_ADDRESS = 4;

    private final Path directory = TestServer.base("smtp-limits");
    private final TestCertificate certificate = new TestCertificate(TestServer.base("smtp-certificate"));
    private TestServer server;
    private String inbox;

    @BeforeAll
    void start() {
        TestServer.delete(directory);
        server = TestServer.start(
                directory,
                Map.of(
                        "RAVI_JAVA_OPTIONS",
                        "-Xmx512m -XX:+UseParallelGC -XX:TieredStopAtLevel=1"
                                + " -Dravi.mail.message-bytes=1048576 -Dravi.mail.smtp.memory-bytes=2097152"
                                + " -Dravi.mail.smtp.recipients=3 -Dravi.mail.smtp.connections-per-address="
                                + PER_ADDRESS
                                + " -Dravi.mail.smtp.idle-seconds=8 -Dravi.mail.smtp.session-seconds=12"
                                + " -Dravi.mail.smtp.name=mx.example.org"
                                + " -Dravi.mail.smtp.certificate=" + certificate.chain()
                                + " -Dravi.mail.smtp.private-key=" + certificate.key()));
        inbox = Database.columnOf(server.running().database(), "SELECT address FROM email_address")
                .get(0);
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private long kept() {
        return Database.columnOf(server.running().database(), "SELECT id FROM mail_message")
                .size();
    }

    @Test
    void mailIsReceivedWithinTls() {
        var before = kept();
        try (var client = SmtpClient.connect(server.smtpPort())) {
            assertThat(client.reply()).isEqualTo("220 mx.example.org ESMTP Ravi");
            assertThat(client.say("EHLO x")).contains("\n250-STARTTLS\n").contains("\n250-SIZE 1048576\n");
            client.say("MAIL FROM:<forgotten@example.org>");
            client.startTls(certificate.trusting());
            assertThat(client.say("RCPT TO:<" + inbox + ">")).startsWith("503");
            assertThat(client.say("EHLO x")).doesNotContain("STARTTLS");
            assertThat(client.say("STARTTLS")).startsWith("503");
            assertThat(client.send("Subject: x\n\nwithin", inbox)).isEqualTo("250 2.0.0 Kept");
            client.begin(inbox);
            client.say("DATA");
            client.write("x\r\n.\nNOOP\r\n");
            assertThat(client.reply()).startsWith("501 ");
        }
        assertThat(kept()).isEqualTo(before + 1);
    }

    @Test
    void nothingIsSaidInAdvanceOfTls() {
        try (var client = SmtpClient.to(server)) {
            client.write("STARTTLS\r\nMAIL FROM:<injected@example.org>\r\n");
            assertThat(client.reply()).startsWith("421 4.7.0");
            assertThat(client.reply()).isEmpty();
        }
    }

    @Test
    void whatIsTooLargeIsRefusedAndTheSessionGoesOn() {
        var before = kept();
        try (var client = SmtpClient.to(server)) {
            assertThat(client.send("Subject: x\n\n" + "0123456789\n".repeat(100 * KIBIBYTE), inbox))
                    .startsWith("552 5.3.4");
            assertThat(client.send("Subject: x\n\n" + "0123456789\n".repeat(80 * KIBIBYTE), inbox))
                    .startsWith("250 ");
        }
        assertThat(kept()).isEqualTo(before + 1);
    }

    @Test
    void whoSendsMuchMoreThanAllowedIsCutOff() {
        try (var client = SmtpClient.to(server)) {
            client.begin(inbox);
            client.say("DATA");
            for (int i = 0; i < 5; i++) {
                client.write("0123456789\r\n".repeat(90 * KIBIBYTE));
            }
            assertThat(client.reply()).startsWith("552 5.3.4");
        } catch (UncheckedIOException closed) {
            // It was cut off while it was still sending: what matters is that nothing is left of it.
        }
        try (var client = SmtpClient.to(server)) {
            assertThat(client.send("Subject: x\n\nx", inbox)).startsWith("250 ");
        }
    }

    /** Who comes first is not for sure: what the network has taken has not been read yet. */
    @Test
    void messagesTogetherTakeNoMoreMemoryThanAllowed() {
        assertThat(Eventually.see(this::twoAtOnce, replies -> replies.get(0).startsWith("452")))
                .containsExactly(
                        "452 4.3.1 Too much mail at once, try again later", "250 2.0.0 Kept", "250 2.0.0 Kept");
    }

    /** Sends a message while most of another one is with the server, ends that one, and sends the first once more. */
    private List<String> twoAtOnce() {
        var message = "Subject: x\n\n" + "0123456789\n".repeat(20 * KIBIBYTE);
        try (var first = SmtpClient.to(server);
                var second = SmtpClient.to(server)) {
            first.begin(inbox);
            first.say("DATA");
            first.write("0123456789\r\n".repeat(80 * KIBIBYTE));
            return List.of(second.send(message, inbox), first.say("."), second.send(message, inbox));
        }
    }

    @Test
    void recipientsAreCounted() {
        try (var client = SmtpClient.to(server)) {
            assertThat(client.begin(inbox, inbox, inbox)).startsWith("250");
            assertThat(client.say("RCPT TO:<" + inbox + ">")).startsWith("452");
        }
    }

    @Test
    void connectionsFromOneAddressAreCounted() {
        var clients =
                Stream.generate(() -> SmtpClient.to(server)).limit(PER_ADDRESS).toList();
        try (var client = SmtpClient.connect(server.smtpPort())) {
            assertThat(client.reply()).startsWith("421 ");
        }
        clients.forEach(SmtpClient::close);
        assertThat(Eventually.see(this::greeting, greeting -> greeting.startsWith("220")))
                .startsWith("220");
    }

    private String greeting() {
        try (var client = SmtpClient.connect(server.smtpPort())) {
            return client.reply();
        }
    }

    @Test
    void whoSaysNothingIsSentAway() {
        try (var client = SmtpClient.to(server)) {
            assertThat(client.reply()).startsWith("421 ");
        }
    }

    /** Its answers fill the network until the server cannot write any more. */
    @Test
    void whoNeverListensIsEnded() {
        var commands = "NOOP\r\n".repeat(10_000);
        try (var client = SmtpClient.to(server)) {
            assertThatThrownBy(() -> {
                        while (true) {
                            client.write(commands);
                        }
                    })
                    .isInstanceOf(UncheckedIOException.class);
        }
    }
}
