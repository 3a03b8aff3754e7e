package id.ravi.launcher;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server writes while it runs; the log of the run before is kept beside it. */
final class ServerLog {
    private static final Pattern READY = Pattern.compile("Payara Micro .* ready in ");
    private static final Pattern CAUSE = Pattern.compile("Caused by: [\\w.$]+: (.+)");
    private static final Pattern SEVERE = Pattern.compile("\\[SEVERE].*\\] ([^\\[\\]]+)$");
    private static final Pattern JAVA = Pattern.compile("^Error: (.+)");

    private final Path file;

    ServerLog(Path file) {
        this.file = file;
    }

    /** Puts the log of the run before aside. */
    void rotate() {
        try {
            if (Files.exists(file)) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the server has done everything it does at its start, be it with success or without. */
    boolean hasBooted() {
        return lines().stream().anyMatch(line -> READY.matcher(line).find());
    }

    /** Why the start failed: the innermost of the causes logged last, the last severe message, or what Java itself says. */
    Optional<String> cause() {
        return last(CAUSE).or(() -> last(SEVERE)).or(() -> last(JAVA));
    }

    private Optional<String> last(Pattern pattern) {
        return lines().stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1).strip())
                .reduce((earlier, later) -> later);
    }

    private List<String> lines() {
        try {
            return Files.exists(file)
                    ? Files.readString(file, StandardCharsets.ISO_8859_1)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }
}
