package id.ravi.mail;

import jakarta.json.Json;

/** What the sender says of an attachment, as it is sealed: one JSON object. */
public record AttachmentDescription(String fileName, String contentType, String contentId) {
    public String json() {
        return Json.createObjectBuilder()
                .add("filename", fileName)
                .add("content_type", contentType)
                .add("content_id", contentId)
                .build()
                .toString();
    }

    @Override
    public String toString() {
        return "AttachmentDescription[redacted]";
    }
}
