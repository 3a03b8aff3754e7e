package id.ravi.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Merges the files of the areas into the description that is served. The build runs it; a running server never does.
 *
 * <p>Any file that is not JSON, names a member twice or contradicts another file fails the build.
 */
public final class DescriptionBuilder {
    private static final JsonReaderFactory STRICT =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private DescriptionBuilder() {}

    /** Takes the directory of the areas' files and the file to write. */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[1]);
        JsonObject description = build(Path.of(args[0]));
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.writeString(target, description.toString(), UTF_8);
    }

    static JsonObject build(Path areas) throws IOException {
        var description = new MergedDescription();
        for (Path file : filesIn(areas)) {
            try {
                description.add(read(file));
            } catch (JsonException | Contradiction refused) {
                throw new IllegalStateException(file.getFileName() + ": " + refused.getMessage(), refused);
            }
        }
        return description.toJson();
    }

    private static List<Path> filesIn(Path areas) throws IOException {
        try (var files = Files.list(areas)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonObject read(Path file) throws IOException {
        try (var reader = STRICT.createReader(Files.newInputStream(file), UTF_8)) {
            return reader.readObject();
        }
    }
}
