package id.ravi.bench.meter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A process as the operating system sees it. */
public record ProcessMeter(ProcessHandle process) {

    /** The process that a launcher has noted in that file. */
    public static ProcessMeter noted(Path note) {
        try {
            return of(Long.parseLong(Files.readString(note).split(" ", 2)[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ProcessMeter of(long pid) {
        return new ProcessMeter(
                ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("Process " + pid + " does not run")));
    }

    public static ProcessMeter self() {
        return new ProcessMeter(ProcessHandle.current());
    }

    /** Processor time of all threads so far, user and system. Linux counts it in steps of 10 ms. */
    public Duration processorTime() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("This system does not tell the processor time"));
    }

    public Instant started() {
        return process.info().startInstant().orElseThrow();
    }

    /** Bytes of memory that the process holds at this moment; nothing where there is no {@code /proc}. */
    public OptionalLong residentBytes() {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        try {
            return Files.exists(status) ? residentBytes(Files.readString(status)) : OptionalLong.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line {@code VmRSS:  123456 kB} of {@code /proc/…/status}. */
    static OptionalLong residentBytes(String status) {
        var line = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$").matcher(status);
        return line.find() ? OptionalLong.of(Long.parseLong(line.group(1)) * 1024) : OptionalLong.empty();
    }
}
