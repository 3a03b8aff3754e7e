package id.ravi.imap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A mail server in this virtual machine with one mailbox, and the relay before it. */
final class CatchAll implements AutoCloseable {
    static final String PASSWORD = "canary-of-the-mailbox";

    private static final String USER = "catchall";
    private static final Session SESSION = Session.getInstance(new Properties());

    private final Path passwordFile;
    private final Relay relay;
    private GreenMail server;
    private GreenMailUser user;

    /** @param directory for the file with the password */
    CatchAll(Path directory) {
        passwordFile = directory.resolve("imap-password");
        startServer();
        relay = new Relay(server.getImap().getPort());
        writePassword(PASSWORD);
    }

    private void startServer() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        user = server.setUser("catchall@agents.example", USER, PASSWORD);
    }

    Relay relay() {
        return relay;
    }

    /** Writes the file from which a server takes the password. */
    void writePassword(String password) {
        try {
            Files.createDirectories(passwordFile.getParent());
            Files.writeString(passwordFile, password + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImapAccount account() {
        return new ImapAccount("localhost", relay.port(), Tls.NONE, USER, new PasswordFile(passwordFile), "INBOX");
    }

    /** What makes a server collect from here; more of the same kind may follow. */
    String options(Map<String, String> more) {
        var properties = new TreeMap<>(Map.of(
                "host",
                "localhost",
                "port",
                "" + relay.port(),
                "tls",
                "none",
                "username",
                USER,
                "password-file",
                passwordFile.toString(),
                "poll",
                "PT20M"));
        properties.putAll(more);
        return properties.entrySet().stream()
                .map(entry -> " -Dravi.mail.imap." + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining());
    }

    /** Puts a message there, made of its lines. */
    void receive(String... lines) {
        user.deliver(message(lines));
    }

    private static MimeMessage message(String... lines) {
        try {
            return new MimeMessage(
                    SESSION, new ByteArrayInputStream(String.join("\r\n", lines).getBytes(UTF_8)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a message there as it was taken at another time; its flags, too. */
    private void receive(Instant then, Flags flags, MimeMessage message) {
        folder("INBOX").appendMessage(message, flags, Date.from(then));
    }

    /** Puts a message there, made of its lines, that was taken at another time. */
    void receive(Instant then, String... lines) {
        receive(then, new Flags(), message(lines));
    }

    /** The flags and keywords of each message with that subject. */
    List<List<String>> flags(String folder, String subject) {
        return messages(folder).stream()
                .filter(message -> subject.equals(subject(message)))
                .map(CatchAll::flags)
                .toList();
    }

    /** The same in the inbox. */
    List<List<String>> flags(String subject) {
        return flags("INBOX", subject);
    }

    private static List<String> flags(StoredMessage message) {
        var known = message.getFlags();
        var all = new ArrayList<>(Arrays.asList(known.getUserFlags()));
        if (known.contains(Flags.Flag.SEEN)) {
            all.add("seen");
        }
        return all;
    }

    private static String subject(StoredMessage message) {
        try {
            return message.getMimeMessage().getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A copy, because the list goes on changing while somebody collects. */
    private List<StoredMessage> messages(String folder) {
        return new ArrayList<>(folder(folder).getMessages());
    }

    long validity() {
        return folder("INBOX").getUidValidity();
    }

    private MailFolder folder(String name) {
        return server.getManagers().getImapHostManager().getFolder(user, name);
    }

    /** Goes on with the same messages under new numbers, as after a restore from a backup. */
    void renumber() {
        var messages = messages("INBOX");
        var old = server;
        startServer();
        for (var message : messages) {
            receive(message.getReceivedDate().toInstant(), message.getFlags(), message.getMimeMessage());
        }
        relay.leadTo(server.getImap().getPort());
        relay.cut();
        old.stop();
    }

    @Override
    public void close() {
        relay.close();
        server.stop();
    }
}
