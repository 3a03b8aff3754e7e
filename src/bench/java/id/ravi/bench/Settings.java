package id.ravi.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is measured and how long, by the system properties {@code bench.*}; a blank one counts as absent.
 *
 * @param only names of operations and parts; none means all
 * @param round how long each operation runs in a round
 * @param warmup how long each operation runs in each of the passes before the first round
 * @param million whether everything is measured again on a million secrets
 */
public record Settings(
        Set<String> only, int rounds, Duration round, Duration warmup, int connections, boolean million) {
    private static final List<String> SCALES = List.of("thousand", "million");

    public Settings {
        only = Set.copyOf(only);
    }

    /** Reads the properties; a wrong one is named. */
    static Settings of(UnaryOperator<String> properties) {
        var read = new Properties(properties);
        var scale = read.text("scale", "thousand");
        if (!SCALES.contains(scale)) {
            throw new IllegalArgumentException("bench.scale must be one of " + SCALES);
        }
        return new Settings(
                read.names("only"),
                read.number("rounds", 3),
                Duration.ofSeconds(read.number("seconds", 4)),
                Duration.ofSeconds(read.number("warmup", 3)),
                read.number("connections", 16),
                scale.equals("million"));
    }

    /** Whether this operation or part is wanted. */
    public boolean wants(String name) {
        return only.isEmpty() || only.contains(name);
    }

    private record Properties(UnaryOperator<String> properties) {
        String text(String name, String otherwise) {
            var value = properties.apply("bench." + name);
            return value == null || value.isBlank() ? otherwise : value.strip();
        }

        int number(String name, int otherwise) {
            var text = text(name, String.valueOf(otherwise));
            if (!text.matches("[1-9][0-9]{0,5}")) {
                throw new IllegalArgumentException("bench." + name + " must be a number from 1 to 999999");
            }
            return Integer.parseInt(text);
        }

        Set<String> names(String name) {
            return Stream.of(text(name, "").split(",", -1))
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
