package id.ravi.mail;

import jakarta.json.Json;
import java.io.StringReader;

/** What the sender says of an attachment, as it is sealed: one JSON object. */
public record AttachmentDescription(String fileName, String contentType, String contentId) {
    /** Reads what {@link #json()} has written. */
    public static AttachmentDescription of(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var object = reader.readObject();
            return new AttachmentDescription(
                    object.getString("filename"), object.getString("content_type"), object.getString("content_id"));
        }
    }

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
