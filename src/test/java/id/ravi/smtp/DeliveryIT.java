package id.ravi.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Database;
import id.ravi.testing.Eventually;
import id.ravi.testing.SmtpClient;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import id.ravi.testing.Together;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a message that is sent to an identity. */
class DeliveryIT {
    private final Tenant tenant = Tenant.fresh();
    private final Tenant.Persona identity = tenant.first();
    private final String inbox = identity.inbox();

    private static String id() {
        return "<" + UUID.randomUUID() + "@example.org>";
    }

    private static String message(String id, String more) {
        return "From: Sender <sender@example.org>\nMessage-ID: " + id + "\n" + more + "\n\nHello\n";
    }

    private static String send(String message, String... recipients) {
        try (var client = SmtpClient.to(TestServer.shared())) {
            return client.send(message, recipients);
        }
    }

    private List<String> messages(String column) {
        return Database.column(
                "SELECT " + column + " FROM mail_message WHERE identity_id = ? ORDER BY id", identity.id());
    }

    @Test
    void whatWasAnsweredIsInTheDatabase() {
        var message = message(id(), "Subject: x\nContent-Type: application/pdf; name=a.pdf");
        assertThat(send(message, inbox)).isEqualTo("250 2.0.0 Kept");
        assertThat(messages("CONCAT_WS(' ', direction, is_read, sender_class, size)"))
                .containsExactly("incoming 0 untrusted "
                        + (message.length() + message.lines().count()));
        assertThat(Database.column(
                        "SELECT a.size FROM mail_attachment a JOIN mail_message m ON m.id = a.message_id WHERE m.identity_id = ?",
                        identity.id()))
                .containsExactly("7");
        assertThat(Database.column(
                        "SELECT outcome FROM audit_entry WHERE action = 'MAIL_RECEIVED' AND scheme = 'SERVER' AND subjects = ?",
                        messages("uuid").get(0) + " " + identity.uuid()))
                .containsExactly("DONE");
    }

    @Test
    void aMessageThatComesTwiceIsThereOnce() {
        var message = message(id(), "");
        assertThat(List.of(send(message, inbox), send(message, inbox))).containsOnly("250 2.0.0 Kept");
        assertThat(messages("id")).hasSize(1);
    }

    @Test
    void aMessageWithoutIdThatComesTwiceIsThereOnce() {
        var message = "Subject: " + UUID.randomUUID() + "\n\nHello\n";
        assertThat(List.of(send(message, inbox), send(message, inbox), send(message + "x", inbox)))
                .containsOnly("250 2.0.0 Kept");
        assertThat(messages("id")).hasSize(2);
    }

    @Test
    void aMessageThatComesManyTimesAtOnceIsThereOnce() {
        var message = message(id(), "");
        assertThat(Together.times(8, i -> send(message, inbox))).containsOnly("250 2.0.0 Kept");
        assertThat(messages("id")).hasSize(1);
    }

    @Test
    void manyMessagesAtOnceAreAllThere() {
        assertThat(Together.times(8, i -> send(message(id(), "Subject: Re: the same"), inbox)))
                .containsOnly("250 2.0.0 Kept");
        assertThat(messages("id")).hasSize(8);
        assertThat(new HashSet<>(messages("thread_id"))).hasSize(1);
    }

    @Test
    void everyRecipientHasACopy() {
        var sibling = tenant.sibling();
        assertThat(send(message(id(), ""), inbox, sibling.inbox().toUpperCase(java.util.Locale.ROOT), inbox))
                .isEqualTo("250 2.0.0 Kept");
        assertThat(messages("id")).hasSize(1);
        assertThat(Database.column("SELECT id FROM mail_message WHERE identity_id = ?", sibling.id()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'Subject: other\nIn-Reply-To: {first}',                 1",
        "'Subject: other\nReferences: <unknown@x> {first} <y@x>', 1",
        "'Subject: AW: [x]  Topic',                              1",
        "'Subject: [x] Topic',                                   2",
        "'Subject: Re: another topic',                           2"
    })
    void answersJoinTheThread(String headers, int threads) {
        var first = id();
        send(message(first, "Subject: [x] topic"), inbox);
        send(message(id(), headers.replace("{first}", first)), inbox);
        assertThat(new HashSet<>(messages("thread_id"))).hasSize(threads);
    }

    @Test
    void aSubjectIsForgottenAfterThirtyDays() {
        send(message(id(), "Subject: topic"), inbox);
        Database.update(
                "UPDATE mail_thread SET latest = latest - INTERVAL 31 DAY WHERE identity_id = ?", identity.id());
        send(message(id(), "Subject: Re: topic"), inbox);
        assertThat(new HashSet<>(messages("thread_id"))).hasSize(2);
    }

    @Test
    void aFileLargerThanAChunkIsKeptInSeveral() {
        send(message(id(), "Content-Type: application/zip") + "line\n".repeat(200_000), inbox);
        assertThat(Database.column(
                        "SELECT LENGTH(c.content) - 33 FROM mail_attachment_chunk c JOIN mail_attachment a ON a.id = c.attachment_id"
                                + " JOIN mail_message m ON m.id = a.message_id WHERE m.identity_id = ? ORDER BY c.number",
                        identity.id()))
                .containsExactly("524288", "524288", String.valueOf(7 + 1_200_000 - 2 * 524_288));
    }

    @Test
    void oldMailIsRemovedAndItsThread() {
        send(message(id(), "Subject: old\nContent-Type: application/pdf"), inbox);
        send(message(id(), "Subject: new"), inbox);
        var old = messages("id").get(0);
        Database.update("UPDATE mail_message SET created = created - INTERVAL 366 DAY WHERE id = ?", old);
        Database.update(
                "UPDATE mail_thread SET latest = latest - INTERVAL 366 DAY WHERE id ="
                        + " (SELECT thread_id FROM mail_message WHERE id = ?)",
                old);
        assertThat(Eventually.see(() -> messages("id"), found -> found.size() == 1))
                .hasSize(1);
        assertThat(Eventually.see(
                        () -> Database.column("SELECT id FROM mail_thread WHERE identity_id = ?", identity.id()),
                        found -> found.size() == 1))
                .hasSize(1);
    }

    @Test
    void aFrozenIdentityStillReceives() {
        tenant.management().post("/api/identities/" + identity.uuid() + "/freeze/", "");
        assertThat(send(message(id(), ""), inbox)).isEqualTo("250 2.0.0 Kept");
    }

    @Test
    void aDeletedIdentityDoesNotReceiveAndItsMailGoesWithIt() {
        send(message(id(), "Content-Type: application/pdf"), inbox);
        var row = identity.id();
        tenant.management().delete("/api/identities/" + identity.uuid() + "/");
        assertThat(send(message(id(), ""), inbox)).startsWith("550 5.1.1");
        assertThat(tenant.owner()
                        .post("/api/identities/" + identity.uuid() + "/purge/", "")
                        .status())
                .isEqualTo(204);
        assertThat(Database.column("SELECT id FROM mail_message WHERE identity_id = ?", row))
                .isEmpty();
        assertThat(Database.column("SELECT id FROM mail_thread WHERE identity_id = ?", row))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nobody@ravi.localhost", "someone@example.org", "", "@", "ä@ravi.localhost", "a@b@ravi.localhost"
            })
    void nobodyElseReceives(String address) {
        assertThat(send(message(id(), ""), address)).startsWith("550 5.1.1");
    }

    @Test
    void whoIsUnknownKeepsNobodyElseFromReceiving() {
        try (var client = SmtpClient.to(TestServer.shared())) {
            client.begin(inbox);
            assertThat(client.say("RCPT TO:<nobody@ravi.localhost>")).startsWith("550 5.1.1");
            assertThat(client.say("DATA")).startsWith("354");
            assertThat(client.say("Subject: x\r\n\r\nx\r\n.")).isEqualTo("250 2.0.0 Kept");
        }
        assertThat(messages("id")).hasSize(1);
    }
}
