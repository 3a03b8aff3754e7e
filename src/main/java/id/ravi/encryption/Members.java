package id.ravi.encryption;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;

/** A JSON object that was sealed as a text, for what is always read and written together. */
public final class Members {
    /** Kept, because finding the provider of JSON-P costs more than reading a text. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private final JsonObject object;

    private Members(JsonObject object) {
        this.object = object;
    }

    public static Members of(String json) {
        try (var reader = READERS.createReader(new StringReader(json))) {
            return new Members(reader.readObject());
        }
    }

    /** Blank where there is none. */
    public String text(String name) {
        return object.getString(name, "");
    }

    /** False where there is none. */
    public boolean flag(String name) {
        return object.getBoolean(name, false);
    }

    @Override
    public String toString() {
        return "Members[redacted]";
    }
}
