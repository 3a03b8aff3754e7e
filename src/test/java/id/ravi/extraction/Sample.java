package id.ravi.extraction;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A message of a corpus with what should be found in it: one line of {@code extraction/*.jsonl}. */
record Sample(String id, String language, Arrival arrival, Optional<String> code, Optional<String> link) {
    private static final Path CORPORA = Path.of("src/test/resources/extraction");

    /** All messages of a corpus. */
    static List<Sample> of(String corpus) {
        try (var files = Files.list(CORPORA.resolve(corpus))) {
            return files.sorted().flatMap(Sample::lines).map(Sample::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> expected(Kind kind) {
        return kind == Kind.OTP ? code : link;
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample parse(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            var json = reader.readObject();
            var arrival = new Arrival(
                    json.getString("sender"),
                    json.getString("subject"),
                    json.getString("text"),
                    json.getString("html"));
            return new Sample(
                    json.getString("id"),
                    json.getString("language"),
                    arrival,
                    expected(json, Kind.OTP),
                    expected(json, Kind.LINK));
        }
    }

    private static Optional<String> expected(JsonObject json, Kind kind) {
        return json.getJsonArray("expect").getValuesAs(JsonObject.class).stream()
                .filter(finding -> finding.getString("kind").equals(kind.wireName()))
                .map(finding -> finding.getString("code"))
                .findFirst();
    }
}
