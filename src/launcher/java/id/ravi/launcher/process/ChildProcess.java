package id.ravi.launcher.process;

import id.ravi.launcher.data.LaunchFailure;
import id.ravi.launcher.data.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends with the launcher.
 *
 * <p>It is noted in a file, because a launcher that is killed leaves its processes behind; the next one finds them
 * there. The note holds the time of the start besides the number, as numbers are given out again.
 */
public final class ChildProcess implements AutoCloseable {
    private static final long SECONDS_TO_END = 30;

    private final Path note;
    private Optional<Process> process = Optional.empty();
    private boolean closed;

    public ChildProcess(Path note) {
        this.note = note;
    }

    /** Fails if the process that an earlier launcher has noted still runs. */
    public static void refuseLeftOver(Path note) {
        if (!Files.exists(note)) {
            return;
        }
        try {
            String[] numberAndStart = Files.readString(note).strip().split(" ", 2);
            ProcessHandle.of(Long.parseLong(numberAndStart[0]))
                    .filter(handle -> startOf(handle).equals(numberAndStart[1]))
                    .ifPresent(handle -> {
                        throw new LaunchFailure("Process " + handle.pid() + " of a launcher that was killed still runs:"
                                + " end it (kill " + handle.pid() + "), then start again.");
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it, unless it has been closed meanwhile. */
    public synchronized void start(ProcessBuilder command) {
        if (closed) {
            throw new LaunchFailure("The launcher was stopped.");
        }
        try {
            Process started = command.start();
            process = Optional.of(started);
            PrivateFile.write(note, started.pid() + " " + startOf(started.toHandle()) + "\n");
        } catch (IOException e) {
            throw new LaunchFailure(command.command().get(0) + " cannot be started: " + e.getMessage(), e);
        }
    }

    private static String startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    public synchronized boolean isAlive() {
        return process.filter(Process::isAlive).isPresent();
    }

    /** Waits until the process has ended. */
    public void await() throws InterruptedException {
        Optional<Process> running;
        synchronized (this) {
            running = process;
        }
        if (running.isPresent()) {
            running.get().waitFor();
        }
    }

    /** Asks it to end, waits, and kills it when it does not. */
    @Override
    public synchronized void close() {
        closed = true;
        process.ifPresent(this::end);
    }

    private void end(Process running) {
        running.destroy();
        try {
            if (!running.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
            PrivateFile.delete(note);
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
