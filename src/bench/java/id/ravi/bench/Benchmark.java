package id.ravi.bench;

import id.ravi.bench.report.Report;
import id.ravi.bench.target.OldData;
import id.ravi.launcher.process.Progress;
import java.nio.file.Path;

/** Runs what the settings ask for, prints it and writes {@code report.json} and {@code report.html}. */
public final class Benchmark {
    private Benchmark() {}

    public static void main(String[] arguments) {
        var directory =
                Path.of(System.getProperty("bench.directory", "target/bench")).toAbsolutePath();
        var progress = new Progress(System.out);
        try {
            var settings = Settings.of(System::getProperty);
            OldData.remove(directory);
            Report report = new Run(settings, directory, progress).measure();
            report.print(progress);
            report.write(directory);
            System.exit(0);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }
}
