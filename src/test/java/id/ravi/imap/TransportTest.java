package id.ravi.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a mail server whose certificate is for localhost and signed by itself. */
class TransportTest {
    private static final String KEYSTORE = "greenmail.tls.keystore.file";

    @TempDir
    static Path directory;

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Sockets sockets = new Sockets();
    private SSLContext before;
    private GreenMail server;

    /** Once: the mail server keeps the first that it sees. */
    @BeforeAll
    static void makeCertificate() {
        assertThat(run(arguments(keystore()))).isZero();
    }

    @BeforeEach
    void start() throws GeneralSecurityException, IOException {
        before = SSLContext.getDefault();
        System.setProperty(KEYSTORE, keystore().toString());
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS)
        });
        server.start();
        server.setUser("catchall@agents.example", "catchall", CatchAll.PASSWORD);
        Files.writeString(directory.resolve("password"), CatchAll.PASSWORD);
    }

    @AfterEach
    void stop() {
        SSLContext.setDefault(before);
        System.clearProperty(KEYSTORE);
        scheduler.shutdownNow();
        server.stop();
    }

    @Test
    void goesOverTlsToAServerThatIsTrusted() throws Exception {
        trust();
        try (var mailbox = open("localhost", Tls.IMPLICIT)) {
            assertThat(mailbox.validity()).isPositive();
            assertThat(mailbox.above(0)).isEmpty();
        }
    }

    @Test
    void tellsNothingToAServerOfAnotherName() throws Exception {
        trust();
        assertThatThrownBy(() -> open("127.0.0.1", Tls.IMPLICIT)).hasCauseInstanceOf(SSLException.class);
    }

    @Test
    void tellsNothingToAServerThatNobodyTrusts() {
        assertThatThrownBy(() -> open("localhost", Tls.IMPLICIT)).hasCauseInstanceOf(SSLException.class);
    }

    @Test
    void tellsNothingToAServerThatHasNoStartTls() {
        try (var relay = new Relay(server.getImap().getPort())) {
            var account = new ImapAccount("localhost", relay.port(), Tls.STARTTLS, "catchall", password(), "INBOX");
            assertThatThrownBy(() -> open(account))
                    .isInstanceOf(MessagingException.class)
                    .isNotInstanceOf(AuthenticationFailedException.class)
                    .hasMessageContaining("STARTTLS");
            assertThat(relay.said()).isNotEmpty().doesNotContain("LOGIN", "AUTHENTICATE");
        }
    }

    @Test
    void endsAtOnceForWhoeverWaits() throws Exception {
        var account =
                new ImapAccount("localhost", server.getImap().getPort(), Tls.NONE, "catchall", password(), "INBOX");
        try (var mailbox = open(account)) {
            scheduler.execute(sockets::end);
            assertThatThrownBy(() -> mailbox.awaitNews(Duration.ofMinutes(20), new CountDownLatch(1)))
                    .isInstanceOf(MessagingException.class);
        }
        assertThatThrownBy(() -> open(account)).isInstanceOf(MessagingException.class);
    }

    private ImapMailbox open(String host, Tls tls) throws MessagingException {
        return open(new ImapAccount(host, server.getImaps().getPort(), tls, "catchall", password(), "INBOX"));
    }

    private ImapMailbox open(ImapAccount account) throws MessagingException {
        return ImapMailbox.open(account, Disposal.of("seen", "INBOX"), sockets, scheduler);
    }

    private PasswordFile password() {
        return new PasswordFile(directory.resolve("password"));
    }

    private static Path keystore() {
        return directory.resolve("keystore.p12");
    }

    private static String[] arguments(Path file) {
        return ("-genkeypair -alias imap -keyalg EC -dname CN=localhost -ext SAN=dns:localhost -validity 2"
                        + " -storetype PKCS12 -storepass changeit -keypass changeit -keystore " + file)
                .split(" ", -1);
    }

    private static int run(String... arguments) {
        try {
            var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool"));
            command.addAll(List.of(arguments));
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void trust() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keystore())) {
            store.load(file, "changeit".toCharArray());
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("imap", store.getCertificate("imap"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        SSLContext.setDefault(context);
    }
}
