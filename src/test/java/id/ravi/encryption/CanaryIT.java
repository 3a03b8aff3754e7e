package id.ravi.encryption;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.SmtpClient;
import id.ravi.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is confided to a server is nowhere to be found but where it belongs. */
class CanaryIT {
    private static final String PLANTED = "planted";
    private static final int MEBIBYTE = 1 << 20;

    /** The launcher keeps the owner's credentials in one file, and the login of its MariaDB in another. */
    private static final Set<String> KEEPERS = Set.of("credentials.json", "database-password");

    private final Path directory = TestServer.base("canary");
    private final Canaries canaries = new Canaries();
    private final Sightings sightings = new Sightings(canaries);

    @Test
    void nothingConfidedIsFoundInDatabaseFilesLogsOrErrors() throws IOException, SQLException {
        var password = canaries.next("password");
        TestServer.delete(directory);
        try (var server = TestServer.start(directory, Map.of("RAVI_USERS", "alice:" + password))) {
            var traffic = new CanaryTraffic(canaries, Client.at(server.url()), "alice", password);
            plant(traffic.owner());
            watchCredentialsOf(server);
            traffic.credentials();
            traffic.secrets();
            traffic.sealed();
            traffic.passwords();
            traffic.seeds();
            mail(server, traffic.owner());
            traffic.mistakenCredentials();
            traffic.mistakenRequests();
            upload(server);
            receive(server);

            assertThat(canaries.names()).hasSizeGreaterThan(40);
            assertOnlyThePlantedIn(sightings.inTables(server.running().database()), "account");
            assertOnlyThePlantedIn(sightings.inFiles(directory, KEEPERS), "database/ib_logfile0");
            assertThat(traffic.refusals()).allSatisfy(refusal -> assertThat(
                            canaries.in(refusal.body() + refusal.headers().map()))
                    .isEmpty());
            assertThat(Stream.of("/metrics", "/health", "/openapi", "/api/schema/"))
                    .allSatisfy(path -> assertThat(canaries.in(
                                    Client.at(server.url()).get(path).body()))
                            .isEmpty());
        }
        assertOnlyThePlantedIn(sightings.inFiles(directory, KEEPERS), "database/ravi/account.ibd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc"})
    void theSearchFindsACanaryInEveryDisguise(String before) {
        var text = before + canaries.next(PLANTED) + "z";
        assertThat(canaries.in(text)).containsExactly(PLANTED);
        assertThat(canaries.in(text.getBytes(UTF_16LE))).containsExactly(PLANTED);
        assertThat(canaries.in(Base64.getEncoder().encode(text.getBytes(UTF_8))))
                .containsExactly(PLANTED);
        assertThat(canaries.in("z" + text.toLowerCase(Locale.ROOT))).isEmpty();
    }

    /** The name of a person is no secret and is kept as it is, so it must be found: otherwise the search is blind. */
    private void plant(Client owner) {
        assertThat(owner.patch("/api/auth/user/", "{\"first_name\": \"" + canaries.next(PLANTED) + "\"}")
                        .status())
                .isEqualTo(200);
    }

    /** Has a message arrive, and reads it in every way. */
    private void mail(TestServer server, Client owner) {
        var inbox = owner.get("/api/email/").array().getJsonObject(0).getString("email");
        var sender = canaries.next("sender of a message") + "@example.com";
        var message = "From: " + canaries.next("name of a sender") + " <" + sender + ">\nSubject: "
                + canaries.next("subject of a message") + "\nMessage-ID: <"
                + canaries.next("id of a message") + "@example.com>\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>"
                + canaries.next("text of a message") + "</p>\n--b\nContent-Type: text/plain; name="
                + canaries.next("name of an attachment") + ".txt\nContent-Disposition: attachment\n\n"
                + canaries.next("content of an attachment") + "\n--b--\n";
        try (var smtp = SmtpClient.to(server)) {
            assertThat(smtp.send(message, inbox)).startsWith("250");
        }
        var found =
                owner.get("/api/email-messages/?from_email=" + sender).array().getJsonObject(0);
        assertThat(canaries.in(found.toString())).hasSizeGreaterThan(4);
        owner.get("/api/email-inbox/" + found.getString("thread_id") + "/");
        owner.get("/api/email-inbox/");
        var attachment = found.getJsonArray("attachments").getJsonObject(0).getString("uuid");
        var download = owner.sendUnchecked("GET", "/api/email-attachments/" + attachment + "/", new byte[0]);
        assertThat(canaries.in(download.body())).hasSize(1);
    }

    private static void assertOnlyThePlantedIn(Map<String, Set<String>> found, String place) {
        assertThat(found)
                .containsKey(place)
                .allSatisfy((anywhere, names) -> assertThat(names).as(anywhere).containsExactly(PLANTED));
    }

    private void watchCredentialsOf(TestServer server) {
        var credentials = server.running().credentials();
        canaries.watch("password of the owner", credentials.password());
        canaries.watch("management key of the owner", credentials.managementKey());
        canaries.watch("identity key of the owner", credentials.identityKey());
        canaries.watch("password of the database", server.running().database().password());
    }

    /** Looks for the message on the disk while half of it is with the server. */
    private void receive(TestServer server) throws IOException {
        var inbox = Database.columnOf(server.running().database(), "SELECT address FROM email_address")
                .get(0);
        var file = canaries.next("attached file");
        try (var client = SmtpClient.to(server)) {
            client.say("MAIL FROM:<" + canaries.next("envelope sender") + "@example.org>");
            client.say("RCPT TO:<" + canaries.next("unknown recipient") + "@example.org>");
            client.say("RCPT TO:<" + inbox + ">");
            client.say("DATA");
            client.write("From: " + canaries.next("name of the sender") + " <" + canaries.next("sender")
                    + "@example.org>\r\n"
                    + "Subject: " + canaries.next("subject") + "\r\nMessage-ID: <" + canaries.next("message id")
                    + "@x>\r\n"
                    + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n" + canaries.next("text of a mail")
                    + "\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>" + canaries.next("HTML of a mail") + "</p>\r\n"
                    + "--b\r\nContent-Type: application/zip; name=" + canaries.next("file name") + "\r\n\r\n"
                    + (file + "\r\n").repeat(MEBIBYTE / file.length()));
            assertThat(sightings.inFiles(directory.resolve("run"), Set.of())).isEmpty();
            assertThat(client.say("--b--\r\n.")).isEqualTo("250 2.0.0 Kept");
        }
        try (var client = SmtpClient.to(server)) {
            client.begin(inbox);
            client.say("DATA");
            client.write("Subject: " + canaries.next("subject of a broken mail") + "\n");
            assertThat(client.reply()).startsWith("501");
        }
    }

    /** Looks for the value on the disk while one half of it is with the server and the other half is not. */
    private void upload(TestServer server) throws IOException {
        var value = canaries.next("uploaded value");
        var text = value.repeat(MEBIBYTE / value.length());
        try (var upload =
                new HalvedUpload(server.url(), server.running().credentials().identityKey(), text)) {
            upload.sendFirstHalf();
            assertThat(sightings.inFiles(directory.resolve("run"), Set.of())).isEmpty();
            assertThat(upload.sendRest()).isEqualTo("HTTP/1.1 201");
        }
    }
}
