package id.ravi.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.encryption.Members;
import id.ravi.mime.ParsedMail;
import org.junit.jupiter.api.Test;

/** The texts that are sealed can be read, member by member. */
class SealedTextsTest {
    @Test
    void headersComeBack() {
        var mail = ParsedMail.of(
                "From: \"A \\\"B\\\" C\" <a@example.org>\r\nSubject: \"x\" \\ ü\r\nMessage-ID: <1@example.org>\r\n\r\na\r\n\tb  c "
                        .getBytes(UTF_8));
        var headers = MessageHeaders.of(mail);
        var read = Members.of(headers.json());
        assertThat(read.text("from_email")).isEqualTo("a@example.org");
        assertThat(read.text("from_name")).isEqualTo("A \"B\" C");
        assertThat(read.text("subject")).isEqualTo("\"x\" \\ ü");
        assertThat(read.text("message_id")).isEqualTo("<1@example.org>");
        assertThat(read.text("preview")).isEqualTo("a b c");
        assertThat(headers).hasToString("MessageHeaders[redacted]");
    }

    @Test
    void aPreviewIsShortAndOfWholeCharacters() {
        var mail = ParsedMail.of(("\r\n" + "\ud83d\ude00".repeat(1_000)).getBytes(UTF_8));
        assertThat(MessageHeaders.of(mail).preview()).isEqualTo("\ud83d\ude00".repeat(200));
    }

    @Test
    void bodiesAndDescriptionsComeBack() {
        var body = Members.of(new MessageBody("a\n\"b\"", "<p>c</p>", true).json());
        assertThat(body.text("text")).isEqualTo("a\n\"b\"");
        assertThat(body.text("html")).isEqualTo("<p>c</p>");
        assertThat(body.flag("truncated")).isTrue();
        var description = Members.of(new AttachmentDescription("a\".pdf", "application/pdf", "<1>").json());
        assertThat(description.text("filename")).isEqualTo("a\".pdf");
        assertThat(description.text("content_type")).isEqualTo("application/pdf");
        assertThat(description.text("content_id")).isEqualTo("<1>");
    }
}
