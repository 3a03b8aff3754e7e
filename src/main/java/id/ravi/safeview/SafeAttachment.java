package id.ravi.safeview;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** An attachment without its name; its type only where it is a common one, because a sender may write anything there. */
@JsonbPropertyOrder({"uuid", "contentType", "size", "isInline"})
public record SafeAttachment(
        UUID uuid,
        @JsonbProperty("content_type") String contentType,
        long size,
        @JsonbProperty("is_inline") boolean isInline) {
    private static final String ANY = "application/octet-stream";

    private static final Set<String> COMMON = Set.of(
            "application/gzip",
            "application/json",
            "application/msword",
            "application/pdf",
            "application/pgp-keys",
            "application/pgp-signature",
            "application/pkcs7-signature",
            "application/rtf",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/xml",
            "application/zip",
            "audio/mpeg",
            "audio/wav",
            "image/gif",
            "image/jpeg",
            "image/png",
            "image/svg+xml",
            "image/webp",
            "message/rfc822",
            "text/calendar",
            "text/csv",
            "text/html",
            "text/plain",
            "text/vcard",
            "video/mp4");

    /** Of a type that a sender wrote. */
    public static SafeAttachment of(UUID uuid, String contentType, long size, boolean isInline) {
        var type = contentType.toLowerCase(Locale.ROOT);
        return new SafeAttachment(uuid, COMMON.contains(type) ? type : ANY, size, isInline);
    }
}
