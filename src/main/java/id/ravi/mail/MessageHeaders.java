package id.ravi.mail;

import id.ravi.mime.ParsedMail;
import jakarta.json.Json;

/**
 * What a list of messages shows, as it is sealed: one JSON object.
 *
 * @param preview the first characters of the text, on one line
 */
public record MessageHeaders(
        String fromEmail,
        String fromName,
        String toEmail,
        String cc,
        String subject,
        String messageId,
        String inReplyTo,
        String references,
        String preview) {
    private static final int PREVIEW = 200;
    private static final int ENOUGH = 2_000;

    static MessageHeaders of(ParsedMail mail) {
        return new MessageHeaders(
                mail.from().address(),
                mail.from().name(),
                mail.to(),
                mail.cc(),
                mail.subject(),
                mail.messageId(),
                mail.inReplyTo(),
                mail.references(),
                preview(mail.words()));
    }

    private static String preview(String words) {
        var beginning = words.codePoints()
                .limit(ENOUGH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return beginning
                .toString()
                .strip()
                .replaceAll("\\s+", " ")
                .codePoints()
                .limit(PREVIEW)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public String json() {
        return Json.createObjectBuilder()
                .add("from_email", fromEmail)
                .add("from_name", fromName)
                .add("to_email", toEmail)
                .add("cc", cc)
                .add("subject", subject)
                .add("message_id", messageId)
                .add("in_reply_to", inReplyTo)
                .add("references", references)
                .add("preview", preview)
                .build()
                .toString();
    }

    @Override
    public String toString() {
        return "MessageHeaders[redacted]";
    }
}
