package id.ravi.threads;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/** A thread in a list without its words; the sender is that of its newest message. */
@JsonbPropertyOrder({
    "thread",
    "inbox",
    "senderClass",
    "senderVerified",
    "fromDomain",
    "messages",
    "unread",
    "attachments",
    "latest",
    "oldest"
})
public record SafeThread(
        @JsonbProperty("thread_id") UUID thread,
        String inbox,
        @JsonbProperty("sender_class") String senderClass,
        @JsonbProperty("sender_verified") boolean senderVerified,
        @JsonbProperty("from_domain") String fromDomain,
        @JsonbProperty("message_count") int messages,
        @JsonbProperty("unread_count") int unread,
        @JsonbProperty("attachment_count") int attachments,
        @JsonbProperty("latest_message_dt") Instant latest,
        @JsonbProperty("oldest_message_dt") Instant oldest) {}
