package id.ravi.messages;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Credential;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(NoIncidents.class)
class MessagesIT {
    /** Far from the day on which old mail is removed. */
    private static final Instant NOON = Instant.parse("2099-06-01T12:00:00.123456Z");

    private final Tenant alice = Tenant.fresh();
    private final Client agent = alice.identity();

    @Test
    void haveTheMembersThatClientsDecode() {
        var pdf = UUID.randomUUID();
        var kept = mail().cc("c@example.org")
                .text("Hello\nthere, ß and 𝄞")
                .html("<p>Hello</p>")
                .created(NOON)
                .attach(pdf, "terms & conditions.pdf", "application/pdf", false, "%PDF")
                .attach(UUID.randomUUID(), "logo.png", "image/png", true, "")
                .keep();
        var message = agent.get(kept.path()).object();
        assertThat(message.keySet())
                .containsExactly(
                        "id",
                        "url",
                        "from_email",
                        "to_email",
                        "cc",
                        "subject",
                        "text_content",
                        "html_content",
                        "direction",
                        "is_read",
                        "attachments",
                        "message_id",
                        "thread_id",
                        "created_dt",
                        "sender_class",
                        "sender_verified",
                        "is_truncated");
        assertThat(message.getJsonNumber("id").longValueExact()).isEqualTo(kept.id());
        assertThat(message.getString("url")).endsWith(kept.path()).startsWith("http");
        assertThat(message.getString("from_email")).isEqualTo("ada@example.com");
        assertThat(message.getString("to_email")).isEqualTo("somebody@ravi.localhost, else@example.org");
        assertThat(message.getString("cc")).isEqualTo("c@example.org");
        assertThat(message.getString("text_content")).isEqualTo("Hello\nthere, ß and 𝄞");
        assertThat(message.getString("html_content")).isEqualTo("<p>Hello</p>");
        assertThat(message.getString("direction")).isEqualTo("incoming");
        assertThat(message.getString("created_dt")).isEqualTo("2099-06-01T12:00:00.123456Z");
        assertThat(message.getString("thread_id")).isEqualTo(kept.thread().toString());
        assertThat(message.getString("message_id")).startsWith("<").endsWith(">");
        assertThat(message.getJsonArray("attachments").getValuesAs(JsonObject.class))
                .extracting(attachment -> attachment.getString("filename"))
                .containsExactly("terms & conditions.pdf", "logo.png");
        var first = message.getJsonArray("attachments").getJsonObject(0);
        assertThat(first.getInt("size")).isEqualTo(4);
        assertThat(first.getBoolean("is_inline")).isFalse();
        assertThat(first.getString("download_url")).endsWith("/api/email-attachments/" + pdf + "/");
    }

    @Test
    void aBlankCcIsAStringAndNotNull() {
        assertThat(agent.get(mail().keep().path()).text("cc")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Credential.class)
    void everyCredentialReadsThem(Credential by) {
        var kept = mail().keep();
        assertThat(by.of(alice).get(kept.path()).status()).isEqualTo(200);
    }

    @Test
    void tellWhoTheSenderIs() {
        var unknown = agent.get(mail().keep().path()).object();
        var owner = agent.get(mail().verified("owner").keep().path()).object();
        assertThat(unknown.getString("sender_class")).isEqualTo("untrusted");
        assertThat(unknown.getBoolean("sender_verified")).isFalse();
        assertThat(owner.getString("sender_class")).isEqualTo("owner");
        assertThat(owner.getBoolean("sender_verified")).isTrue();
    }

    @Test
    void tellWhetherTheyWereCut() {
        assertThat(agent.get(mail().keep().path()).object().getBoolean("is_truncated"))
                .isFalse();
        assertThat(agent.get(mail().truncated().keep().path()).object().getBoolean("is_truncated"))
                .isTrue();
    }

    @Test
    void fetchingDoesNotMarkAsRead() {
        var kept = mail().keep();
        agent.get(kept.path());
        agent.get(Inbox.MESSAGES);
        agent.get("/api/email-inbox/" + kept.thread() + "/");
        assertThat(isRead(agent.get(kept.path()))).isFalse();
    }

    @Test
    void areMarkedAsReadAndUnreadAsOftenAsOneLikes() {
        var kept = mail().keep();
        for (var read : new boolean[] {true, true, false, false, true}) {
            var marked = agent.patch(kept.path(), "{\"is_read\": " + read + "}");
            assertThat(marked.status()).isEqualTo(200);
            assertThat(isRead(marked)).isEqualTo(read);
            assertThat(isRead(agent.get(kept.path()))).isEqualTo(read);
        }
        assertThat(agent.patch(kept.path(), "{}").object())
                .isEqualTo(agent.get(kept.path()).object());
    }

    @Test
    void nothingElseIsChanged() {
        var kept = mail().keep();
        var before = agent.get(kept.path()).object();
        var changed = agent.patch(
                kept.path(),
                "{\"subject\": \"other\", \"id\": 1, \"direction\": \"outgoing\", \"sender_class\": \"owner\","
                        + " \"sender_verified\": true, \"thread_id\": null, \"created_dt\": \"\"}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.object()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"is_read\": null}  | This field may not be null.",
                "{\"is_read\": \"?\"} | Must be a valid boolean.",
                "{\"is_read\": 2}     | Must be a valid boolean.",
                "{\"is_read\": []}    | Must be a valid boolean.",
            })
    void aMarkThatIsNoneIsRefused(String body, String sentence) {
        Expect.field(agent.patch(mail().keep().path(), body), "is_read", sentence);
    }

    @Test
    void whatIsNotThereIsNotFoundBeforeItsBodyIsJudged() {
        Expect.detail(
                agent.patch(Inbox.MESSAGES + "999999999/", "{\"is_read\": null}"),
                404,
                "No EmailMessage matches the given query.");
    }

    @Test
    void areGoneOnceDeleted() {
        var pdf = UUID.randomUUID();
        var kept = mail().attach(pdf, "a.pdf", "application/pdf", false, "%PDF")
                .code("otp", "493817", 0.9)
                .keep();
        var deleted = agent.delete(kept.path());
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(agent.delete(kept.path()).status()).isEqualTo(404);
        assertThat(agent.get(kept.path()).status()).isEqualTo(404);
        assertThat(agent.sendUnchecked("GET", "/api/email-attachments/" + pdf + "/", new byte[0])
                        .status())
                .isEqualTo(404);
        assertThat(agent.get("/api/email-inbox/" + kept.thread() + "/").status())
                .isEqualTo(404);
        assertThat(Database.column(
                        "SELECT id FROM mail_thread WHERE uuid = ?",
                        kept.thread().toString()))
                .isEmpty();
        assertThat(Database.column("SELECT id FROM code WHERE mail_message_id = ?", kept.id()))
                .isEmpty();
        assertThat(Database.column("SELECT id FROM mail_attachment WHERE uuid = ?", pdf.toString()))
                .isEmpty();
    }

    @Test
    void aThreadLastsAsLongAsItHasMessages() {
        var older = mail().created(NOON).keep();
        var newer = mail().in(older.thread()).created(NOON.plusSeconds(60)).keep();
        assertThat(agent.delete(newer.path()).status()).isEqualTo(204);
        var thread = agent.get("/api/email-inbox/" + older.thread() + "/").object();
        assertThat(thread.getInt("message_count")).isEqualTo(1);
        assertThat(Database.column(
                        "SELECT latest FROM mail_thread WHERE uuid = ?",
                        older.thread().toString()))
                .containsExactly("2099-06-01 12:00:00.123456");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "1.0",
                "-1",
                "+1",
                "0x1",
                "1e3",
                "%31%20",
                "%C2%B2",
                "<a@b>",
                "d4e5f6a7-0000-0000-0000-000000000000"
            })
    void anIdThatIsNoNumberIsNotFound(String id) {
        var path = Inbox.MESSAGES + id.replace("<", "%3C").replace(">", "%3E") + "/";
        for (var method : new String[] {"GET", "PATCH", "DELETE"}) {
            Expect.detail(agent.send(method, path, new byte[0]), 404, "Not found.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999999", "9223372036854775807", "9223372036854775808", "10000000000000000000000"})
    void anIdOfNobodyIsNotFound(String id) {
        for (var method : new String[] {"GET", "PATCH", "DELETE"}) {
            Expect.detail(
                    agent.send(method, Inbox.MESSAGES + id + "/", new byte[0]),
                    404,
                    "No EmailMessage matches the given query.");
        }
    }

    private StoredMail mail() {
        return StoredMail.to(alice.first());
    }

    private static boolean isRead(Reply reply) {
        return reply.object().getBoolean("is_read");
    }
}
