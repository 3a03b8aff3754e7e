package id.ravi.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import id.ravi.messages.StoredMail;
import id.ravi.testing.Client;
import id.ravi.testing.Credential;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(NoIncidents.class)
class AttachmentsIT {
    private static final String SCRIPT = "<script>alert(1)</script>";

    private final Tenant alice = Tenant.fresh();
    private final UUID page = attached("page.html", "text/html", SCRIPT);

    @ParameterizedTest
    @EnumSource(Credential.class)
    void areDownloadedByWhoeverReadsTheMessage(Credential by) {
        assertThat(download(by.of(alice), page).body()).isEqualTo(SCRIPT);
    }

    @Test
    void areNeverShownByABrowser() {
        var download = download(alice.identity(), page);
        assertThat(download.status()).isEqualTo(200);
        assertThat(download.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(download.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''page.html");
        assertThat(download.header("Content-Security-Policy")).isEqualTo("sandbox");
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.header("Cache-Control")).isEqualTo("no-store");
        assertThat(download.header("Content-Length")).isEqualTo("25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "application/octet-stream", "*/*", "broken;;"})
    void comeWhateverIsAccepted(String accept) {
        var download = download(alice.identity().with("Accept", accept), page);
        assertThat(download.status()).isEqualTo(200);
        assertThat(download.header("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void headTellsTheSameWithoutTheContent() {
        var get = download(alice.identity(), page);
        var head = alice.identity().sendUnchecked("HEAD", path(page), new byte[0]);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (var header : new String[] {
            "Content-Type", "Content-Disposition", "Content-Security-Policy", "Content-Length", "Cache-Control"
        }) {
            assertThat(head.headerValues(header)).as(header).isEqualTo(get.headerValues(header));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, (1 << 19) - 1, 1 << 19, (1 << 19) + 1, 3_000_000})
    void comeWholeHoweverLargeTheyAre(int size) {
        var content = "0123456789".repeat(size / 10 + 1).substring(0, size);
        var download = download(alice.identity(), attached("large.bin", "application/x", content));
        assertThat(download.header("Content-Length")).isEqualTo(String.valueOf(size));
        assertThat(download.body()).isEqualTo(content);
    }

    @Test
    void aNameInjectsNothing() {
        var name = "a\r\nSet-Cookie: x=1\r\n\r\n\"; filename=\"evil.exe";
        var download = download(alice.identity(), attached(name, "text/plain", "x"));
        assertThat(download.status()).isEqualTo(200);
        assertThat(download.headers().map()).doesNotContainKey("set-cookie");
        assertThat(download.header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''a__Set-Cookie_%20x%3D1____%22%3B%20filename%3D%22evil.exe");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var missing = "No EmailAttachment matches the given query.";
        Expect.detail(alice.identity().get(path(UUID.randomUUID())), 404, missing);
        Expect.detail(alice.identity().get("/api/email-attachments/x/"), 404, "Not found.");
    }

    @Test
    void oneThatLostItsEndIsBrokenOff() {
        var torn = attached("torn.bin", "application/x", "x".repeat((1 << 19) * 3));
        Database.update(
                "DELETE c FROM mail_attachment_chunk c JOIN mail_attachment a ON a.id = c.attachment_id"
                        + " WHERE a.uuid = ? AND c.number = 2",
                torn.toString());
        assertThatException().isThrownBy(() -> download(alice.identity(), torn));
    }

    @Test
    void nothingMoreIsToldOnceTheIdentityIsFrozen() throws IOException {
        var persona = alice.sibling();
        var large = UUID.randomUUID();
        int octets = 20 << 20;
        StoredMail.to(persona)
                .attach(large, "large.bin", "application/x", false, "x".repeat(octets))
                .keep();
        var server = URI.create(TestServer.shared().url());
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(60_000);
            var request = "GET " + path(large) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Authorization: Bearer " + persona.key() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            assertThat(socket.getInputStream().readNBytes(1_000)).hasSize(1_000);
            alice.owner().post("/api/identities/" + persona.uuid() + "/freeze/", "{}");
            assertThat(rest(socket.getInputStream())).isLessThan(octets);
        }
    }

    private static long rest(InputStream in) throws IOException {
        try {
            return in.transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            // The server may close what it breaks off.
            return 0;
        }
    }

    private UUID attached(String name, String type, String content) {
        var uuid = UUID.randomUUID();
        StoredMail.to(alice.first()).attach(uuid, name, type, false, content).keep();
        return uuid;
    }

    private static Reply download(Client client, UUID attachment) {
        return client.sendUnchecked("GET", path(attachment), new byte[0]);
    }

    private static String path(UUID attachment) {
        return "/api/email-attachments/" + attachment + "/";
    }
}
