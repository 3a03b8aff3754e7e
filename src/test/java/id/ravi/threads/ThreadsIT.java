package id.ravi.threads;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.messages.StoredMail;
import id.ravi.testing.Client;
import id.ravi.testing.Expect;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.Tenant;
import id.ravi.testing.Tenant.Persona;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(NoIncidents.class)
class ThreadsIT {
    private static final String INBOX = "/api/email-inbox/";
    /** Far from the day on which old mail is removed. */
    private static final Instant NOON = Instant.parse("2099-06-01T12:00:00.123456Z");

    private final Tenant alice = Tenant.fresh();
    private Persona persona;
    private Client agent;

    @BeforeEach
    void useAnEmptyInbox() {
        persona = alice.sibling();
        agent = persona.client();
    }

    @Test
    void areNoneWithoutMail() {
        assertThat(agent.get(INBOX).body()).isEqualTo("[]");
    }

    @Test
    void showTheirNewestMessageAndCounts() {
        var first = mail(0).subject("Hello")
                .text("first")
                .attach(UUID.randomUUID(), "a.pdf", "application/pdf", false, "")
                .attach(UUID.randomUUID(), "b.pdf", "application/pdf", false, "")
                .keep();
        mail(1).in(first.thread())
                .subject("Re: Hello")
                .text("second")
                .outgoing()
                .read()
                .keep();
        mail(2).in(first.thread())
                .subject("Re: Re: Hello")
                .from("bob@example.org")
                .text("third")
                .attach(UUID.randomUUID(), "c.pdf", "application/pdf", false, "")
                .keep();
        var thread = agent.get(INBOX).array().getJsonObject(0);
        assertThat(thread.keySet())
                .containsExactly(
                        "thread_id",
                        "subject",
                        "preview",
                        "from_email",
                        "inbox",
                        "message_count",
                        "unread_count",
                        "attachment_names",
                        "latest_message_dt",
                        "oldest_message_dt");
        assertThat(thread.getString("thread_id"))
                .isEqualTo(first.thread().toString())
                .doesNotContain("/");
        assertThat(thread.getString("subject")).isEqualTo("Re: Re: Hello");
        assertThat(thread.getString("preview")).isEqualTo("third");
        assertThat(thread.getString("from_email")).isEqualTo("bob@example.org");
        assertThat(thread.getString("inbox"))
                .isEqualTo(agent.get("/api/email/").array().getJsonObject(0).getString("email"));
        assertThat(thread.getInt("message_count")).isEqualTo(3);
        assertThat(thread.getInt("unread_count")).isEqualTo(2);
        assertThat(thread.getJsonArray("attachment_names").getValuesAs(JsonString.class))
                .extracting(JsonString::getString)
                .containsExactly("c.pdf", "a.pdf", "b.pdf");
        assertThat(thread.getString("latest_message_dt")).isEqualTo("2099-06-01T12:00:02.123456Z");
        assertThat(thread.getString("oldest_message_dt")).isEqualTo("2099-06-01T12:00:00.123456Z");
    }

    @Test
    void comeNewestFirstPageByPage() {
        var threads = new ArrayList<>(IntStream.range(0, 120)
                .mapToObj(second -> mail(second).keep().thread().toString())
                .toList());
        Collections.reverse(threads);
        assertThat(ids("")).isEqualTo(threads);
    }

    @Test
    void moveToTheTopWithNewMail() {
        var older = mail(0).keep().thread();
        var newer = mail(1).keep().thread();
        assertThat(ids("")).containsExactly(newer.toString(), older.toString());
        mail(2).in(older).keep();
        assertThat(ids("")).containsExactly(older.toString(), newer.toString());
    }

    @Test
    void areFilteredByUnreadMail() {
        var read = mail(0).read().keep();
        var unread = mail(1).keep();
        var both = mail(2).read().keep();
        mail(3).in(both.thread()).keep();
        assertThat(ids("?has_unread=true"))
                .containsExactly(both.thread().toString(), unread.thread().toString());
        assertThat(ids("?has_unread=false")).containsExactly(read.thread().toString());
        assertThat(ids("?has_unread=")).hasSize(3);
        Expect.field(agent.get(INBOX + "?has_unread=2"), "has_unread", "Must be a valid boolean.");
        agent.patch(unread.path(), "{\"is_read\": true}");
        assertThat(ids("?has_unread=true")).containsExactly(both.thread().toString());
    }

    @Test
    void haveTheirMessagesOldestFirst() {
        var thread = UUID.randomUUID();
        var kept = IntStream.range(0, 60)
                .mapToObj(second ->
                        mail(second).in(thread).subject("No. " + second).keep().id())
                .toList();
        mail(1).keep();
        var answer = agent.get(INBOX + thread + "/").object();
        assertThat(answer.keySet()).containsExactly("thread_id", "subject", "message_count", "messages");
        assertThat(answer.getString("subject")).isEqualTo("No. 59");
        assertThat(answer.getInt("message_count")).isEqualTo(60);
        var messages = answer.getJsonArray("messages").getValuesAs(JsonObject.class);
        assertThat(messages)
                .extracting(message -> message.getJsonNumber("id").longValueExact())
                .isEqualTo(kept);
        assertThat(messages.get(7))
                .isEqualTo(agent.get("/api/email-messages/" + kept.get(7) + "/").object());
    }

    @Test
    void nameTwentyAttachmentsAtMost() {
        var mail = mail(0);
        IntStream.range(0, 25)
                .forEach(number -> mail.attach(UUID.randomUUID(), number + ".txt", "text/plain", false, ""));
        mail.keep();
        var names = agent.get(INBOX).array().getJsonObject(0).getJsonArray("attachment_names");
        assertThat(names).hasSize(20);
        assertThat(names.getString(19)).isEqualTo("19.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%3Ca@b%3E", "1", "..%20"})
    void whatIsNoThreadIsNotFound(String id) {
        Expect.detail(agent.get(INBOX + id + "/"), 404, "Not found.");
        Expect.detail(agent.get(INBOX + UUID.randomUUID() + "/"), 404, "No EmailThread matches the given query.");
    }

    private StoredMail mail(int second) {
        return StoredMail.to(persona).created(NOON.plusSeconds(second));
    }

    private List<String> ids(String query) {
        return agent.get(INBOX + query).array().getValuesAs(JsonObject.class).stream()
                .map(thread -> thread.getString("thread_id"))
                .toList();
    }
}
