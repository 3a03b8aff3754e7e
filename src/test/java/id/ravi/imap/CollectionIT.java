package id.ravi.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Eventually;
import id.ravi.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On a server that collects from a mailbox; it looks every 20 minutes, so that what comes at once was told by the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CollectionIT {
    private static final String OPTIONS = "-Xmx512m -XX:+UseParallelGC -XX:TieredStopAtLevel=1"
            + " -Dravi.mail.domains=agents.example -Dravi.mail.message-bytes=200000";
    private static final String COUNT = "SELECT COUNT(*) FROM mail_message m"
            + " JOIN email_address e ON e.identity_id = m.identity_id WHERE e.address = ?";
    private static final String TIMES = "SELECT CONCAT_WS(', ', m.created, c.created, c.received, c.expires)"
            + " FROM code c JOIN mail_message m ON m.id = c.mail_message_id"
            + " JOIN email_address e ON e.identity_id = c.identity_id WHERE e.address = ?";
    private static final String DELETE =
            "DELETE m FROM mail_message m JOIN email_address e ON e.identity_id = m.identity_id WHERE e.address = ?";
    private static final String PROGRESS = "SELECT CONCAT(uid_validity, ' ', uid) FROM imap_mailbox";

    private final CatchAll mailbox;
    private final TestServer server;

    CollectionIT() {
        var directory = TestServer.base("imap");
        TestServer.delete(directory);
        mailbox = new CatchAll(TestServer.base("imap-secrets"));
        server = TestServer.start(directory, Map.of("RAVI_JAVA_OPTIONS", OPTIONS + mailbox.options(Map.of())));
    }

    @AfterAll
    void stop() {
        server.close();
        mailbox.close();
    }

    @Test
    void bringsAMessageToItsIdentityOnce() {
        var address = address();
        var other = address();
        mailbox.receive("Delivered-To: catchall@agents.example", "To: " + address, "Subject: once", "", "Hello");
        assertThat(arrived(address)).isEqualTo("1");
        assertThat(eventually(() -> mailbox.flags("once"), List.of(List.of("seen"))::equals))
                .containsExactly(List.of("seen"));
        mailbox.receive("X-Original-To: " + address, "To: " + other, "Subject: traced", "", "Hello");
        assertThat(eventually(() -> count(address), "2"::equals)).isEqualTo("2");
        assertThat(count(other)).isEqualTo("0");
    }

    @Test
    void bringsWhatTwoCopiesBringOnce() {
        var address = address();
        var other = address();
        for (var recipient : List.of(address, other)) {
            mailbox.receive(
                    "Delivered-To: " + recipient,
                    "Message-ID: <" + address + ">",
                    "To: " + address + ", " + other,
                    "Subject: copy",
                    "",
                    "Hello");
        }
        mailbox.receive("To: " + address, "Message-ID: <" + address + ">", "Subject: copy", "", "Hello");
        mailbox.receive("To: " + other, "Subject: last", "", "Hello");
        assertThat(eventually(() -> count(other), "2"::equals)).isEqualTo("2");
        assertThat(count(address)).isEqualTo("1");
    }

    @Test
    void aMessageThatWasTakenLongAgoBringsNoFreshCode() {
        var address = address();
        var then = Instant.now().minus(Duration.ofMinutes(20)).truncatedTo(ChronoUnit.SECONDS);
        mailbox.receive(
                then,
                "From: Example <no-reply@mail.example.com>",
                "To: " + address,
                "Subject: Sign in to Example",
                "",
                "Click the link below to sign in:",
                "https://app.example.com/auth/magic?token=9f8a7b6c5d4e3f2a1b0c");
        assertThat(arrived(address)).isEqualTo("1");
        assertThat(Database.columnOf(server.running().database(), TIMES, address))
                .containsExactly(times(then, then, then, then.plus(Duration.ofHours(1))));
    }

    private static String times(Instant... times) {
        return Stream.of(times)
                .map(time -> time.toString().replace('T', ' ').replace("Z", ".000000"))
                .collect(Collectors.joining(", "));
    }

    @Test
    void leavesWhatIsForNobodyAndWhatIsTooLarge() {
        var address = address();
        mailbox.receive("To: nobody-" + address, "Subject: stranger", "", "Hello");
        mailbox.receive("To: " + address, "Subject: huge", "", ("x".repeat(76) + "\r\n").repeat(3_000));
        mailbox.receive("To: (((", "Subject: malformed", "", "Hello");
        mailbox.receive("To: " + address, "Subject: behind", "", "Hello");
        assertThat(arrived(address)).isEqualTo("1");
        assertThat(mailbox.flags("stranger")).containsExactly(List.of("$RaviUnknown"));
        assertThat(mailbox.flags("malformed")).containsExactly(List.of("$RaviUnknown"));
        assertThat(mailbox.flags("huge")).containsExactly(List.of("$RaviSkipped"));
        assertThat(log()).contains("stays there: too-large");
        assertThat(Client.at(server.url()).get("/metrics").body())
                .contains("ravi_mail_imap_messages_total", "outcome=\"too-large\"", "ravi_mail_imap_connected");
    }

    @Test
    void takesWhatIsUnseenWhenTheServerHasNumberedItsMessagesAnew() {
        var address = address();
        mailbox.receive("To: " + address, "Subject: before", "", "Hello");
        assertThat(arrived(address)).isEqualTo("1");
        long before = mailbox.validity();
        assertThat(eventually(() -> mailbox.flags("before"), List.of(List.of("seen"))::equals))
                .containsExactly(List.of("seen"));
        Database.updateOf(server.running().database(), DELETE, address);
        mailbox.renumber();
        assertThat(mailbox.validity()).isNotEqualTo(before);
        mailbox.receive("To: " + address, "Subject: after", "", "Hello");
        assertThat(eventually(() -> mailbox.flags("after"), List.of(List.of("seen"))::equals))
                .containsExactly(List.of("seen"));
        assertThat(count(address)).isEqualTo("1");
        assertThat(eventually(this::progress, progress -> progress.startsWith(mailbox.validity() + " ")))
                .startsWith(mailbox.validity() + " ");
        assertThat(log()).contains("have new numbers");
    }

    @Test
    void tellsTheOperatorOnceThatThePasswordIsWrong() {
        var address = address();
        mailbox.writePassword("wrong");
        mailbox.relay().cut();
        var refused = "the server refuses ravi.mail.imap.username";
        assertThat(eventually(this::log, log -> log.contains(refused))).contains(refused);
        assertThat(Client.at(server.url()).get("/health/ready").status()).isEqualTo(200);
        long logins = mailbox.relay().count("LOGIN");
        mailbox.writePassword(CatchAll.PASSWORD);
        mailbox.receive("To: " + address, "Subject: corrected", "", "Hello");
        assertThat(eventually(() -> count(address), "1"::equals)).isEqualTo("1");
        assertThat(mailbox.relay().count("LOGIN")).isEqualTo(logins + 1);
        assertThat(log().split(refused, -1)).hasSize(2);
        assertThat(log()).doesNotContain(CatchAll.PASSWORD);
    }

    /** Makes an identity and answers its address. */
    private String address() {
        var name = "a" + UUID.randomUUID().toString().substring(0, 8);
        var created = Client.at(server.url())
                .bearer(server.running().credentials().managementKey())
                .post("/api/identities/", "{\"email\": \"" + name + "\"}");
        assertThat(created.status()).isEqualTo(201);
        return name + "@agents.example";
    }

    private String arrived(String address) {
        return eventually(() -> count(address), "1"::equals);
    }

    private String count(String address) {
        return Database.columnOf(server.running().database(), COUNT, address).get(0);
    }

    private String progress() {
        return Database.columnOf(server.running().database(), PROGRESS).get(0);
    }

    private String log() {
        try {
            return Files.readString(server.directory().resolve("server.log"), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For up to a minute and a half: after a refused password the server waits for half of one. */
    private static <T> T eventually(Supplier<T> look, Predicate<T> condition) {
        var seen = Eventually.see(look, condition);
        for (int i = 0; i < 8 && !condition.test(seen); i++) {
            seen = Eventually.see(look, condition);
        }
        return seen;
    }
}
