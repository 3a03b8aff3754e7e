package id.ravi.messages;

import id.ravi.attachments.Attachment;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as its owner reads it, in the shape that the public clients decode.
 *
 * @param to all addresses in To, separated by commas; likewise cc
 * @param messageId as in the header {@code Message-ID}
 * @param truncated whether text or HTML were too long to be kept whole
 */
@JsonbPropertyOrder({
    "id",
    "url",
    "from",
    "to",
    "cc",
    "subject",
    "text",
    "html",
    "direction",
    "read",
    "attachments",
    "messageId",
    "thread",
    "created",
    "senderClass",
    "senderVerified",
    "truncated"
})
public record Message(
        long id,
        String url,
        @JsonbProperty("from_email") String from,
        @JsonbProperty("to_email") String to,
        String cc,
        String subject,
        @JsonbProperty("text_content") String text,
        @JsonbProperty("html_content") String html,
        String direction,
        @JsonbProperty("is_read") boolean read,
        List<Attachment> attachments,
        @JsonbProperty("message_id") String messageId,
        @JsonbProperty("thread_id") UUID thread,
        @JsonbProperty("created_dt") Instant created,
        @JsonbProperty("sender_class") String senderClass,
        @JsonbProperty("sender_verified") boolean senderVerified,
        @JsonbProperty("is_truncated") boolean truncated) {
    @Override
    public String toString() {
        return "Message[" + id + ", redacted]";
    }
}
