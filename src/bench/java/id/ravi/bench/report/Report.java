package id.ravi.bench.report;

import id.ravi.bench.probes.Starts;
import id.ravi.launcher.process.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Everything that a run has measured; what was not asked for is absent. */
public record Report(Optional<Starts> starts, Optional<UnderLoad> load) {

    public void print(Progress console) {
        new ConsoleReport(this).lines().forEach(console::say);
    }

    /** Writes {@code report.json} and {@code report.html}. */
    public void write(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("report.json"), new JsonReport(this).text());
            Files.writeString(directory.resolve("report.html"), new HtmlReport(this).text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Verdict> verdicts() {
        return Goals.verdicts(this);
    }
}
