package id.ravi.threads;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A thread in a list: subject, preview and sender are those of its newest message.
 *
 * @param inbox the address to which it belongs
 * @param attachmentNames of the newest attachments
 */
@JsonbPropertyOrder({
    "thread",
    "subject",
    "preview",
    "from",
    "inbox",
    "messages",
    "unread",
    "attachmentNames",
    "latest",
    "oldest"
})
public record MailThread(
        @JsonbProperty("thread_id") UUID thread,
        String subject,
        String preview,
        @JsonbProperty("from_email") String from,
        String inbox,
        @JsonbProperty("message_count") int messages,
        @JsonbProperty("unread_count") int unread,
        @JsonbProperty("attachment_names") List<String> attachmentNames,
        @JsonbProperty("latest_message_dt") Instant latest,
        @JsonbProperty("oldest_message_dt") Instant oldest) {
    @Override
    public String toString() {
        return "MailThread[" + thread + ", redacted]";
    }
}
