package id.ravi.mail;

import jakarta.json.Json;

/**
 * What a message says, as it is sealed: one JSON object.
 *
 * @param html safe to be shown
 * @param truncated whether more came than is kept here; all of it is an attachment then
 */
public record MessageBody(String text, String html, boolean truncated) {
    public String json() {
        return Json.createObjectBuilder()
                .add("text", text)
                .add("html", html)
                .add("truncated", truncated)
                .build()
                .toString();
    }

    @Override
    public String toString() {
        return "MessageBody[redacted]";
    }
}
