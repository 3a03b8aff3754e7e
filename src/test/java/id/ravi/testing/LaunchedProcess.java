package id.ravi.testing;

import id.ravi.launcher.Launcher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The launcher as a process of its own, as Maven or a service would run it. */
public final class LaunchedProcess implements AutoCloseable {
    private final Process process;
    private final CompletableFuture<String> errors;

    /** @param options for its virtual machine */
    public LaunchedProcess(Map<String, String> variables, List<String> options) {
        var builder = new ProcessBuilder(command(options));
        builder.environment().keySet().removeIf(name -> name.startsWith("RAVI_"));
        builder.environment().putAll(variables);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        errors = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    }

    private static List<String> command(List<String> options) {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(options);
        Stream.of("ravi.war", "ravi.server.directory", "ravi.config.directory")
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        return command;
    }

    /** Waits until it has said a line that begins so, and answers all it has said until then. */
    public List<String> saidUntil(String beginning) {
        var lines = new ArrayList<String>();
        try {
            BufferedReader reader = process.inputReader();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.startsWith(beginning)) {
                    return lines;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("It ended after " + lines + " with " + errors.join());
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits until it has ended. */
    public Ended ended() {
        var output = text(process.getInputStream());
        return new Ended(process.onExit().join().exitValue(), output, errors.join());
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** How it ended, and what it had to say. */
    public record Ended(int status, String output, String errors) {}
}
