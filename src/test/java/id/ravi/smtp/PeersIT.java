package id.ravi.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Database;
import id.ravi.testing.Eventually;
import id.ravi.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Programs that send mail send it here: Postfix, swaks and curl. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("peers")
class PeersIT {
    private static final int MANY = 50;

    private final TestCertificate certificate = new TestCertificate(TestServer.base("peers-certificate"));
    private final Path directory = TestServer.base("peers");
    private TestServer server;
    private String inbox;

    @BeforeAll
    void start() {
        TestServer.delete(directory);
        server = TestServer.start(
                directory,
                Map.of(
                        "RAVI_JAVA_OPTIONS",
                        "-Xmx512m -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Dravi.mail.smtp.name=localhost"
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

    private int kept() {
        return Database.columnOf(server.running().database(), "SELECT id FROM mail_message")
                .size();
    }

    @Test
    void postfixDeliversAndBounces() {
        int before = kept();
        try (var postfix = new Postfix(TestServer.base("postfix"), server.smtpPort())) {
            for (int i = 0; i < MANY; i++) {
                postfix.send("Subject: number " + i + "\n\n.\n..dots\n\u00fc " + "long ".repeat(400) + "\n", inbox);
            }
            postfix.send("Subject: nobody\n\nx\n", "nobody@ravi.localhost");
            assertThat(Eventually.see(this::kept, kept -> kept >= before + MANY))
                    .isEqualTo(before + MANY);
            assertThat(Eventually.see(postfix::log, log -> log.contains("status=bounced")))
                    .contains("status=bounced (host 127.0.0.1[127.0.0.1] said: 550 5.1.1")
                    .doesNotContain("status=deferred");
        }
        assertThat(kept()).isEqualTo(before + MANY);
    }

    @Test
    void swaksSendsWithinTls() {
        int before = kept();
        assertThat(swaks(inbox)).contains("<~  250 2.0.0 Kept").contains("=== TLS started");
        assertThat(kept()).isEqualTo(before + 1);
        assertThat(swaks("nobody@ravi.localhost")).contains("550 5.1.1");
    }

    private String swaks(String recipient) {
        return run(List.of(
                "swaks",
                "--server",
                "localhost",
                "--port",
                "" + server.smtpPort(),
                "--tls",
                "--tls-verify",
                "--tls-ca-path",
                certificate.chain().toString(),
                "--from",
                "sender@example.org",
                "--to",
                recipient,
                "--header",
                "Subject: Your code",
                "--body",
                "Your code is 482913.",
                "--attach-type",
                "text/plain",
                "--attach",
                "attached"));
    }

    @Test
    void curlSendsWithinTls() throws IOException {
        int before = kept();
        var message =
                Files.writeString(directory.resolve("message.eml"), "Subject: Your code\n\nYour code is 482913.\n");
        assertThat(run(List.of(
                        "curl",
                        "-sS",
                        "--crlf",
                        "--ssl-reqd",
                        "--cacert",
                        certificate.chain().toString(),
                        "smtp://localhost:" + server.smtpPort(),
                        "--mail-from",
                        "sender@example.org",
                        "--mail-rcpt",
                        inbox,
                        "-T",
                        message.toString())))
                .isEmpty();
        assertThat(kept()).isEqualTo(before + 1);
    }

    private static String run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
