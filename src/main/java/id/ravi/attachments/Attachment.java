package id.ravi.attachments;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.UUID;

/**
 * An attachment as its owner reads it. Name and type are the sender's.
 *
 * @param size octets
 * @param isInline whether the message shows it by itself, as the picture in its text
 */
@JsonbPropertyOrder({"uuid", "filename", "contentType", "size", "isInline", "downloadUrl"})
public record Attachment(
        UUID uuid,
        String filename,
        @JsonbProperty("content_type") String contentType,
        long size,
        @JsonbProperty("is_inline") boolean isInline,
        @JsonbProperty("download_url") String downloadUrl) {
    @Override
    public String toString() {
        return "Attachment[" + uuid + ", redacted]";
    }
}
