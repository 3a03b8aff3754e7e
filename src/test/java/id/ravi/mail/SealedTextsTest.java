package id.ravi.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.mime.ParsedMail;
import org.junit.jupiter.api.Test;

/** The texts that are sealed come back as they went in. */
class SealedTextsTest {
    @Test
    void headersComeBack() {
        var mail = ParsedMail.of(
                "From: \"A \\\"B\\\" C\" <a@example.org>\r\nSubject: \"x\" \\ ü\r\nMessage-ID: <1@example.org>\r\n\r\na\r\n\tb  c "
                        .getBytes(UTF_8));
        var headers = MessageHeaders.of(mail);
        assertThat(MessageHeaders.of(headers.json())).isEqualTo(headers);
        assertThat(headers.preview()).isEqualTo("a b c");
        assertThat(headers.subject()).isEqualTo("\"x\" \\ ü");
        assertThat(headers).hasToString("MessageHeaders[redacted]");
    }

    @Test
    void aPreviewIsShortAndOfWholeCharacters() {
        var mail = ParsedMail.of(("\r\n" + "\ud83d\ude00".repeat(1_000)).getBytes(UTF_8));
        assertThat(MessageHeaders.of(mail).preview()).isEqualTo("\ud83d\ude00".repeat(200));
    }

    @Test
    void bodiesAndDescriptionsComeBack() {
        var body = new MessageBody("a\n\"b\"", "<p>c</p>", true);
        assertThat(MessageBody.of(body.json())).isEqualTo(body);
        var description = new AttachmentDescription("a\".pdf", "application/pdf", "<1>");
        assertThat(AttachmentDescription.of(description.json())).isEqualTo(description);
    }
}
