package id.ravi.messages;

import id.ravi.safeview.SafeAttachment;
import id.ravi.safeview.SafeCode;
import id.ravi.safeview.SafeLink;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A message without its words. */
@JsonbPropertyOrder({
    "id",
    "thread",
    "direction",
    "read",
    "senderClass",
    "senderVerified",
    "fromDomain",
    "codes",
    "links",
    "attachmentCount",
    "attachments",
    "created"
})
public record SafeMessage(
        long id,
        @JsonbProperty("thread_id") UUID thread,
        String direction,
        @JsonbProperty("is_read") boolean read,
        @JsonbProperty("sender_class") String senderClass,
        @JsonbProperty("sender_verified") boolean senderVerified,
        @JsonbProperty("from_domain") String fromDomain,
        List<SafeCode> codes,
        List<SafeLink> links,
        @JsonbProperty("attachment_count") int attachmentCount,
        List<SafeAttachment> attachments,
        @JsonbProperty("created_dt") Instant created) {
    @Override
    public String toString() {
        return "SafeMessage[" + id + ", redacted]";
    }
}
