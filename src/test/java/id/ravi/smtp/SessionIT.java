package id.ravi.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Database;
import id.ravi.testing.SmtpClient;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the server speaks, and with whom it does not. */
class SessionIT {
    private static final TestServer SERVER = TestServer.shared();

    private final Tenant.Persona identity = Tenant.fresh().first();
    private final String inbox = identity.inbox();

    private int kept() {
        return Database.column("SELECT id FROM mail_message WHERE identity_id = ?", identity.id())
                .size();
    }

    @Test
    void itSaysWhatItCanAndNotWhatItIs() {
        try (var client = SmtpClient.connect(SERVER.smtpPort())) {
            assertThat(client.reply()).isEqualTo("220 127.0.0.1 ESMTP Ravi");
            assertThat(client.say("EHLO x"))
                    .isEqualTo("250-127.0.0.1\n250-PIPELINING\n250-SIZE 26214400\n250-8BITMIME\n250 SMTPUTF8");
            assertThat(client.say("NOOP")).startsWith("250");
            assertThat(client.say("HELP")).doesNotContainIgnoringCase("subetha");
            assertThat(client.say("QUIT")).startsWith("221");
            assertThat(client.reply()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "VRFY {inbox}, 502",
        "VRFY nobody, 502",
        "EXPN {inbox}, 502",
        "STARTTLS, 502",
        "AUTH PLAIN AGEAYg==, 502",
        "BDAT 10 LAST, 502",
        "DATA, 503",
        "RCPT TO:<{inbox}>, 503",
        "MAIL FROM:<a@example.org> SIZE=26214401, 552",
        "MAIL FROM:<a@example.org> SIZE=99999999999999999999, 552",
        "MAIL FROM:<a@example.org> SIZE=99999999999999999999 BODY=8BITMIME, 552",
        "MAIL FROM:<a@example.org> SIZE=26214400 BODY=8BITMIME, 250",
        "MAIL FROM:<>, 250",
        "MAIL, 501",
        "XYZZY, 500",
        "X, 500"
    })
    void commandsAreAnswered(String command, String code) {
        try (var client = SmtpClient.to(SERVER)) {
            assertThat(client.say(command.replace("{inbox}", inbox))).startsWith(code);
            assertThat(client.say("NOOP")).startsWith("250");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n.\n",
                "\n.\r\n",
                "\r\n.\n",
                "\r.\r",
                "\r\n.\r",
                "\r.\r\n",
                "\r\r\n.\r\n",
                "\n\r\n.\r\n",
                "a\nb",
                "a\rb",
                "\r\n\n"
            })
    void nothingIsSmuggled(String end) {
        try (var client = SmtpClient.to(SERVER)) {
            client.begin(inbox);
            client.say("DATA");
            client.write("Subject: first\r\n\r\nx" + end + "MAIL FROM:<admin@example.org>\r\nRCPT TO:<" + inbox
                    + ">\r\nDATA\r\nSubject: second\r\n\r\nsmuggled\r\n.\r\n");
            assertThat(client.reply()).startsWith("501 ");
            assertThat(client.reply()).isEmpty();
        }
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOOP\n", "NO\rOP\r\n", "NOOP\r\r\n", "RSET\nMAIL FROM:<a@example.org>\r\n"})
    void commandsEndWithCrLfToo(String line) {
        try (var client = SmtpClient.to(SERVER)) {
            client.write(line + (line.endsWith("\r\n") ? "" : "\r\n"));
            assertThat(client.reply()).startsWith("501 ");
            assertThat(client.reply()).isEmpty();
        }
    }

    @Test
    void whatIsSentInAdvanceIsDoneInTurn() {
        try (var client = SmtpClient.to(SERVER)) {
            client.write("MAIL FROM:<a@example.org>\r\nRCPT TO:<" + inbox + ">\r\nDATA\r\n");
            assertThat(client.reply() + client.reply() + client.reply()).matches("250 .*250 .*354 .*");
            client.write("Subject: x\r\n\r\n..dot\r\n.\r\nMAIL FROM:<b@example.org>\r\nQUIT\r\n");
            assertThat(client.reply()).isEqualTo("250 2.0.0 Kept");
            assertThat(client.reply() + client.reply()).matches("250 .*221 .*");
        }
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void aLineHasAnEnd() {
        try (var client = SmtpClient.to(SERVER)) {
            client.write("NOOP " + "x".repeat(5_000));
            assertThat(client.reply()).startsWith("501 ");
            assertThat(client.reply()).isEmpty();
        }
    }

    @Test
    void whoTriesAddressesInSeveralMessagesIsSentAwayToo() {
        try (var client = SmtpClient.to(SERVER)) {
            for (int i = 0; i < 20; i++) {
                assertThat(client.begin("guess" + i + "@ravi.localhost")).startsWith("550 ");
                client.say("RSET");
            }
            assertThat(client.begin("guess@ravi.localhost")).startsWith("421 ");
            assertThat(client.reply()).isEmpty();
        }
    }

    @Test
    void whoSpeaksAnotherLanguageIsSentAway() {
        try (var client = SmtpClient.to(SERVER)) {
            for (int i = 0; i < 20; i++) {
                assertThat(client.say("XYZZY")).startsWith("500 ");
            }
            assertThat(client.say("XYZZY")).startsWith("421 ");
            assertThat(client.reply()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST / HTTP/1.1", "GET / HTTP/1.1", "OPTIONS * HTTP/1.1", "put /x HTTP/1.0"})
    void aBrowserSendsNoMail(String line) {
        try (var client = SmtpClient.to(SERVER)) {
            client.write(line + "\r\nHost: x\r\n\r\nMAIL FROM:<a@example.org>\r\n");
            assertThat(client.reply()).startsWith("421 ");
            assertThat(client.reply()).isEmpty();
        }
    }

    @Test
    void whoTriesAddressesIsSentAway() {
        try (var client = SmtpClient.to(SERVER)) {
            client.say("MAIL FROM:<a@example.org>");
            for (int i = 0; i < 20; i++) {
                assertThat(client.say("RCPT TO:<guess" + i + "@ravi.localhost>"))
                        .startsWith("550 ");
            }
            assertThat(client.say("RCPT TO:<guess@ravi.localhost>")).startsWith("421 ");
            assertThat(client.reply()).isEmpty();
        }
    }

    @Test
    void aMessageThatBreaksOffIsNotKept() {
        try (var client = SmtpClient.to(SERVER)) {
            client.begin(inbox);
            client.say("DATA");
            client.write("Subject: x\r\n\r\nhalf of it");
        }
        try (var client = SmtpClient.to(SERVER)) {
            assertThat(client.send("Subject: whole\n\nx", inbox)).startsWith("250 ");
        }
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void eightBitMailIsWelcome() {
        try (var client = SmtpClient.to(SERVER)) {
            client.begin(inbox);
            client.say("DATA");
            client.write("Subject: \u00fc\r\n\r\n\u0000\u0080\u00ff\r\n.\r\n".getBytes(ISO_8859_1));
            assertThat(client.reply()).isEqualTo("250 2.0.0 Kept");
        }
    }

    @Test
    void aFullInboxAsksToComeBack() {
        var limit = 100_000;
        Database.update(
                "INSERT INTO mail_thread (uuid, identity_id, subject_index, latest, version) VALUES (UUID(), ?, '', NOW(6), 1)",
                identity.id());
        var thread = Database.column("SELECT id FROM mail_thread WHERE identity_id = ?", identity.id())
                .get(0);
        var rows =
                "INSERT INTO mail_message (uuid, identity_id, thread_id, direction, is_read, dedupe, message_index, sender_index,"
                        + " headers, body, size, sender_class, created, version) SELECT UUID(), ?, ?, 'incoming', 0, UNHEX(MD5(seq)), '', '',"
                        + " '', '', 1, 'untrusted', NOW(6), 1 FROM seq_1_to_" + limit;
        assertThat(Database.update(rows, identity.id(), thread)).isEqualTo(limit);
        try (var client = SmtpClient.to(SERVER)) {
            assertThat(client.begin(inbox)).startsWith("452 4.2.2");
        }
        Database.update("DELETE FROM mail_message WHERE identity_id = ? LIMIT 1", identity.id());
        // The answer is remembered for a minute, by address.
        Database.update(
                "UPDATE email_address SET address = CONCAT('other-', address) WHERE identity_id = ?", identity.id());
        try (var client = SmtpClient.to(SERVER)) {
            assertThat(client.begin("other-" + inbox)).startsWith("250 ");
        }
        Database.update("DELETE FROM mail_message WHERE identity_id = ?", identity.id());
    }
}
