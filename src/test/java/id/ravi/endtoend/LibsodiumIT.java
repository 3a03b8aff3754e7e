package id.ravi.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** libsodium itself opens what was sealed in Java. Needs Debian's python3-nacl, so it is no part of {@code mvn verify}. */
@Tag("faults")
class LibsodiumIT {
    private static final List<String> TEXTS = List.of("", "x", "\ud83e\udd81 \u6f22\n", "long ".repeat(50_000));

    @Test
    void agreesWithWhatJavaMakes() throws Exception {
        var answer = check(List.of(
                Vector.make("wrapped", "Pru\u0308fung \ud83e\udd81", Derivation.USUAL, true, TEXTS),
                Vector.make("legacy", "314159", Derivation.LEAST, false, TEXTS)));
        assertThat(answer)
                .isEqualTo(
                        """
                libsodium agrees with wrapped and its 4 boxes
                libsodium agrees with legacy and its 4 boxes
                """);
    }

    @Test
    void contradictsWhereSomethingIsWrong() throws Exception {
        var right =
                Vector.make("right", "314159", Derivation.LEAST, true, TEXTS).json();
        var wrong = Stream.of("seed", "public_key", "private_key", "salt", "wrapped_private_key", "verifier")
                .map(member -> new Vector(Json.createObjectBuilder(right)
                        .add(
                                member,
                                Vector.make("other", "1", Derivation.LEAST, true, TEXTS)
                                        .text(member))
                        .build()))
                .toList();
        for (var vector : wrong) {
            assertThat(check(List.of(vector))).contains("Error");
        }
    }

    @Test
    void agreesWithTheVectors() throws Exception {
        var vectors = Vector.all().toList();
        assertThat(check(vectors).lines()).hasSameSizeAs(vectors).allSatisfy(line -> assertThat(line)
                .startsWith("libsodium agrees with "));
    }

    private static String check(List<Vector> vectors) throws IOException, InterruptedException {
        var process = new ProcessBuilder("/usr/bin/python3", "src/test/python/e2e.py", "check")
                .redirectErrorStream(true)
                .start();
        try (var in = process.getOutputStream()) {
            var array = Json.createArrayBuilder();
            vectors.forEach(vector -> array.add(vector.json()));
            in.write(array.build().toString().getBytes(UTF_8));
        }
        var answer = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return answer;
    }
}
