package id.ravi.openapi;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description as the build wrote it, read once. */
final class Description {
    private static final byte[] BYTES = read();

    private Description() {}

    /** The file, byte for byte. */
    static InputStream stream() {
        return new ByteArrayInputStream(BYTES);
    }

    static JsonObject json() {
        try (var reader = Json.createReader(stream())) {
            return reader.readObject();
        }
    }

    private static byte[] read() {
        try (InputStream file = Description.class.getResourceAsStream("/META-INF/openapi.json")) {
            if (file == null) {
                throw new IllegalStateException("META-INF/openapi.json is missing: build with Maven");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
