package id.ravi.imap;

import jakarta.enterprise.context.Dependent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which mailbox is collected, and how. What is impossible fails the deployment. */
@Dependent
@ConfigProperties(prefix = "ravi.mail")
public class ImapConfig {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** RFC 2177 has clients begin IDLE anew at least so often. */
    private static final Duration LONGEST = Duration.ofMinutes(29);

    /** {@code ravi.mail.message-bytes}: a larger message stays in the mailbox; 25 MiB by default. */
    @ConfigProperty(name = "message-bytes", defaultValue = "26214400")
    public int messageBytes;

    /** {@code ravi.mail.imap.host}: the IMAP server; nothing is collected without. */
    @ConfigProperty(name = "imap.host")
    public Optional<String> host;

    /** {@code ravi.mail.imap.port}: by default 993 with {@code implicit}, else 143. */
    @ConfigProperty(name = "imap.port")
    public Optional<Integer> port;

    /** {@code ravi.mail.imap.tls}: {@code implicit}, {@code starttls}, or {@code none} on this machine. */
    @ConfigProperty(name = "imap.tls", defaultValue = "implicit")
    public String tls;

    /** {@code ravi.mail.imap.username}: whose mailbox it is. */
    @ConfigProperty(name = "imap.username")
    public Optional<String> username;

    /** {@code ravi.mail.imap.password-file}: a file whose first line is the password; read for every connection. */
    @ConfigProperty(name = "imap.password-file")
    public Optional<String> passwordFile;

    /** {@code ravi.mail.imap.folder}: the folder, as the server spells it. */
    @ConfigProperty(name = "imap.folder", defaultValue = "INBOX")
    public String folder;

    /** {@code ravi.mail.imap.poll}: how often to look (ISO 8601) where the server does not tell by itself. */
    @ConfigProperty(name = "imap.poll", defaultValue = "PT1M")
    public String poll;

    /** {@code ravi.mail.imap.collected}: what happens to a message: {@code seen}, {@code delete}, {@code move:<folder>}. */
    @ConfigProperty(name = "imap.collected", defaultValue = "seen")
    public String collected;

    /** {@code ravi.mail.imap.recipient-header}: the only header field that names the recipient, written by the mail server. */
    @ConfigProperty(name = "imap.recipient-header")
    public Optional<String> recipientHeader;

    boolean isOn() {
        return host.filter(name -> !name.isBlank()).isPresent();
    }

    ImapAccount account() {
        if (messageBytes < 1 || messageBytes > 100 << 20) {
            throw new IllegalStateException("ravi.mail.message-bytes must be from 1 to 104857600");
        }
        var encryption = Tls.of(tls);
        var name = host.orElseThrow().strip();
        require(
                encryption != Tls.NONE || Tls.isThisMachine(name),
                "tls must be implicit or starttls: none would show the password and all mail to the network, and is for"
                        + " localhost alone");
        int number = port.orElse(encryption == Tls.IMPLICIT ? 993 : 143);
        require(number > 0 && number <= 65_535, "port must be from 1 to 65535");
        require(username.isPresent(), "username must be set");
        require(passwordFile.isPresent(), "password-file must be set");
        require(
                recipientHeader.stream().allMatch(field -> field.matches("[!-9;-~]{1,100}")),
                "recipient-header must be the name of a header field, such as X-Original-To");
        var password = new PasswordFile(Path.of(passwordFile.get()));
        return new ImapAccount(name, number, encryption, username.get(), password, folder);
    }

    Duration poll() {
        try {
            var length = Duration.parse(poll.strip());
            if (length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0) {
                return length;
            }
        } catch (DateTimeParseException e) {
            // Told below, with the same words.
        }
        throw new IllegalStateException("ravi.mail.imap.poll must be a duration from PT1S to PT29M, but is " + poll);
    }

    Disposal disposal() {
        return Disposal.of(collected, folder);
    }

    private static void require(boolean isFine, String sentence) {
        if (!isFine) {
            throw new IllegalStateException("ravi.mail.imap." + sentence);
        }
    }
}
