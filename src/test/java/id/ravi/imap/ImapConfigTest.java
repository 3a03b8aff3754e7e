package id.ravi.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImapConfigTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"implicit, 993, imaps", "starttls, 143, imap"})
    void theEncryptionDecidesOnThePort(String tls, int port, String protocol) {
        var account = config("mail.example.org", tls).account();
        assertThat(account.port()).isEqualTo(port);
        assertThat(account.tls().protocol()).isEqualTo(protocol);
        var properties = account.properties(new Sockets());
        assertThat(properties).containsEntry("mail." + protocol + ".ssl.checkserveridentity", "true");
        assertThat(properties)
                .containsEntry("mail." + protocol + ".starttls.required", String.valueOf(tls.equals("starttls")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "::1"})
    void passwordsGoInTheClearWithinThisMachine(String host) {
        assertThat(config(host, "none").account().tls()).isEqualTo(Tls.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.example.org",
                "10.0.0.1",
                "localhost.example.org",
                "127.0.0.1.example.org",
                "::2",
                "0.0.0.0"
            })
    void passwordsGoInTheClearToNobodyElse(String host) {
        assertRefused(config(host, "none"), "ravi.mail.imap.tls must be implicit or starttls");
    }

    @Test
    void saysWhatIsMissingOrWrong() {
        var config = config("mail.example.org", "implicit");
        config.username = Optional.empty();
        assertRefused(config, "ravi.mail.imap.username must be set");
        config = config("mail.example.org", "ssl");
        assertRefused(config, "ravi.mail.imap.tls must be implicit, starttls or none, but is ssl");
        config = config("mail.example.org", "implicit");
        config.port = Optional.of(70_000);
        assertRefused(config, "ravi.mail.imap.port must be from 1 to 65535");
        config = config("mail.example.org", "implicit");
        config.recipientHeader = Optional.of("X Original To");
        assertRefused(config, "ravi.mail.imap.recipient-header must be the name");
        config = config("mail.example.org", "implicit");
        config.messageBytes = 0;
        assertRefused(config, "ravi.mail.message-bytes must be");
    }

    @Test
    void isOffWithoutAHost() {
        assertThat(config(" ", "implicit").isOn()).isFalse();
        var config = config("mail.example.org", "implicit");
        assertThat(config.isOn()).isTrue();
        config.host = Optional.empty();
        assertThat(config.isOn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PT1S, 1", "PT1M, 60", "PT29M, 1740"})
    void looksAsOftenAsItIsTold(String text, long seconds) {
        var config = config("mail.example.org", "implicit");
        config.poll = text;
        assertThat(config.poll()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT30M", "P1D", "-PT5S", "60", ""})
    void looksNeitherAlwaysNorTooSeldom(String text) {
        var config = config("mail.example.org", "implicit");
        config.poll = text;
        assertThatIllegalStateException()
                .isThrownBy(config::poll)
                .withMessage("ravi.mail.imap.poll must be a duration from PT1S to PT29M, but is " + text);
    }

    @ParameterizedTest
    @CsvSource({"seen, SEEN, ''", "delete, DELETE, ''", "move:Done/2026, MOVE, Done/2026"})
    void knowsWhatHappensToAMessage(String text, Disposal.Way way, String folder) {
        assertThat(Disposal.of(text, "INBOX")).isEqualTo(new Disposal(way, folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "keep", "move", "move:", "move:inbox", "Delete"})
    void nothingElseHappensToAMessage(String text) {
        assertThatIllegalStateException().isThrownBy(() -> Disposal.of(text, "INBOX"));
    }

    @Test
    void takesThePasswordFromAFileEachTime() throws IOException {
        var file = Files.writeString(directory.resolve("password"), "first\nsecond line\n");
        var password = new PasswordFile(file);
        assertThat(password.read()).isEqualTo("first");
        Files.writeString(file, "other");
        assertThat(password.read()).isEqualTo("other");
        Files.writeString(file, "");
        assertThatIllegalStateException()
                .isThrownBy(password::read)
                .withMessageStartingWith("ravi.mail.imap.password-file: the file ");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(password.isOpenToAll()).isFalse();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(password.isOpenToAll()).isTrue();
        Files.delete(file);
        assertThatIllegalStateException().isThrownBy(password::read).withNoCause();
    }

    @Test
    void anotherFolderIsAnotherMailbox() {
        var inbox = config("mail.example.org", "implicit");
        var other = config("mail.example.org", "starttls");
        assertThat(other.account().digest()).isEqualTo(inbox.account().digest());
        other.folder = "Agents";
        assertThat(other.account().digest()).isNotEqualTo(inbox.account().digest());
    }

    private ImapConfig config(String host, String tls) {
        var config = new ImapConfig();
        config.messageBytes = 1_000;
        config.host = Optional.of(host);
        config.port = Optional.empty();
        config.tls = tls;
        config.username = Optional.of("agents@example.org");
        config.passwordFile = Optional.of(directory.resolve("password").toString());
        config.folder = "INBOX";
        config.poll = "PT1M";
        config.collected = "seen";
        config.recipientHeader = Optional.empty();
        return config;
    }

    private static void assertRefused(ImapConfig config, String sentence) {
        assertThatIllegalStateException().isThrownBy(config::account).withMessageStartingWith(sentence);
    }
}
