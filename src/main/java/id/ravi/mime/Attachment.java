package id.ravi.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;

/**
 * A file in a mail, or a picture in its text. Its octets are decoded when they are read, so that they are in memory once.
 *
 * @param fileName without folders, empty where there is none; chosen by the sender
 * @param contentType what the sender says that it is, such as {@code image/png}, in lower case
 * @param contentId with its angle brackets, empty where there is none
 * @param inline whether it belongs into the text
 */
public record Attachment(
        String fileName, String contentType, String contentId, boolean inline, Supplier<InputStream> octets) {
    /** Its octets, decoded. */
    public InputStream open() {
        return octets.get();
    }

    /** How many octets those are; it decodes all of them to know. */
    public long size() {
        try (var stream = open()) {
            return stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new IllegalStateException("A stream of octets in memory does not fail", e);
        }
    }

    @Override
    public String toString() {
        return "Attachment[redacted]";
    }
}
