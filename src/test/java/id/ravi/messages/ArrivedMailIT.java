package id.ravi.messages;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.SmtpClient;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import id.ravi.testing.Together;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mail that came by SMTP, as it is read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(NoIncidents.class)
class ArrivedMailIT {
    private final Tenant alice = Tenant.fresh();
    private Client agent;
    private String inbox;

    @BeforeEach
    void useAnEmptyInbox() {
        var persona = alice.sibling();
        agent = persona.client();
        inbox = persona.inbox();
    }

    @Test
    void isReadAsItWasWritten() {
        var id = id();
        send(
                """
                From: Ada Lovelace <ada@Example.com>
                To: %s, Bob <bob@example.org>
                Cc: carol@example.org
                Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=
                Message-ID: %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Sch=C3=B6ne Gr=C3=BC=C3=9Fe
                --b
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*=UTF-8''p%%C3%%A4per.pdf
                Content-Transfer-Encoding: base64

                JVBERi0xLjc=
                --b--
                """
                        .formatted(inbox, id));
        var message = agent.get(Inbox.MESSAGES).array().getJsonObject(0);
        assertThat(message.getString("from_email")).isEqualTo("ada@example.com");
        assertThat(message.getString("to_email")).contains(inbox, "bob@example.org");
        assertThat(message.getString("cc")).contains("carol@example.org");
        assertThat(message.getString("subject")).isEqualTo("Grüße");
        assertThat(message.getString("text_content").strip()).isEqualTo("Schöne Grüße");
        assertThat(message.getString("message_id")).isEqualTo(id);
        assertThat(message.getString("direction")).isEqualTo("incoming");
        assertThat(message.getBoolean("is_read")).isFalse();
        var attachment = message.getJsonArray("attachments").getJsonObject(0);
        assertThat(attachment.getString("filename")).isEqualTo("päper.pdf");
        assertThat(attachment.getInt("size")).isEqualTo(8);
        var download =
                agent.sendUnchecked("GET", "/api/email-attachments/" + attachment.getString("uuid") + "/", new byte[0]);
        assertThat(download.body()).isEqualTo("%PDF-1.7");
        assertThat(download.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''p%C3%A4per.pdf");
        assertThat(agent.get(message.getString("url").replaceFirst("^[a-z]+://[^/]+", ""))
                        .object())
                .isEqualTo(message);
        assertThat(Inbox.ids(agent, "?from_email=ADA@example.com")).containsExactly((long) message.getInt("id"));
        var thread = agent.get("/api/email-inbox/").array().getJsonObject(0);
        assertThat(thread.getString("preview")).isEqualTo("Schöne Grüße");
        assertThat(thread.getString("inbox")).isEqualTo(inbox);
        assertThat(thread.getJsonArray("attachment_names").getString(0)).isEqualTo("päper.pdf");
    }

    @Test
    void anAnswerStandsInTheThreadOfItsQuestion() {
        var question = id();
        send(mail(question, ""));
        send(mail(id(), "In-Reply-To: " + question + "\n"));
        send(mail(id(), ""));
        var threads = agent.get("/api/email-inbox/").array().getValuesAs(JsonObject.class);
        assertThat(threads).extracting(thread -> thread.getInt("message_count")).containsExactly(1, 2);
        var thread = threads.get(1).getString("thread_id");
        assertThat(agent.get("/api/email-inbox/" + thread + "/").object().getJsonArray("messages"))
                .hasSize(2);
    }

    @Test
    void whatCameToSeveralAtOnceIsNotSkippedByWhoPolls() {
        var bob = Tenant.fresh();
        var second = bob.sibling();
        send(mail(id(), ""), bob.first().inbox(), second.inbox());
        var first = bob.management().get(Inbox.MESSAGES + "?limit=1&created_after=2020-01-01");
        assertThat(first.array()).hasSize(2);
        assertThat(Inbox.ids(bob.management(), "?limit=1&identity=" + second.uuid()))
                .hasSize(1);
    }

    /** What is deleted while an answer to it arrives takes nothing with it but itself. */
    @RepeatedTest(10)
    void anAnswerSurvivesTheDeletionOfItsQuestion() {
        var question = id();
        var answer = id();
        send(mail(question, ""));
        var path = Inbox.MESSAGES + Inbox.ids(agent, "").get(0) + "/";
        Together.times(2, number -> {
            if (number == 0) {
                assertThat(agent.delete(path).status()).isEqualTo(204);
            } else {
                send(mail(answer, "In-Reply-To: " + question + "\n"));
            }
            return number;
        });
        var left = agent.get(Inbox.MESSAGES).array().getValuesAs(JsonObject.class);
        assertThat(left).singleElement().satisfies(message -> {
            assertThat(message.getString("message_id")).isEqualTo(answer);
            var thread = agent.get("/api/email-inbox/" + message.getString("thread_id") + "/");
            assertThat(thread.object().getJsonArray("messages")).containsExactly(message);
        });
        assertThat(agent.get("/api/email-inbox/").array()).hasSize(1);
    }

    @Test
    void deletesAndAnswersOfManyLeaveWholeThreads() {
        var question = id();
        send(mail(question, ""));
        var first = Inbox.ids(agent, "").get(0);
        Together.times(6, number -> {
            if (number == 0) {
                agent.delete(Inbox.MESSAGES + first + "/");
            } else {
                send(mail(id(), "References: " + question + "\n"));
            }
            return number;
        });
        var counted = agent.get("/api/email-inbox/").array().getValuesAs(JsonObject.class);
        assertThat(counted.stream()
                        .mapToInt(found -> found.getInt("message_count"))
                        .sum())
                .isEqualTo(5);
        assertThat(counted)
                .allSatisfy(found -> assertThat(agent.get("/api/email-inbox/" + found.getString("thread_id") + "/")
                                .status())
                        .isEqualTo(200));
    }

    private static String id() {
        return "<" + UUID.randomUUID() + "@example.org>";
    }

    private static String mail(String id, String more) {
        return "From: sender@example.org\nSubject: Hello\nMessage-ID: " + id + "\n" + more + "\nHello\n";
    }

    private void send(String message) {
        send(message, inbox);
    }

    private static void send(String message, String... recipients) {
        try (var client = SmtpClient.to(TestServer.shared())) {
            assertThat(client.send(message, recipients)).startsWith("250");
        }
    }
}
