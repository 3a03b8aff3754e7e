package id.ravi.testing;

import id.ravi.launcher.Environment;
import id.ravi.launcher.Installation;
import id.ravi.launcher.Running;
import id.ravi.launcher.ServerCommand;
import id.ravi.launcher.process.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A server with a MariaDB of its own, on free ports. */
public final class TestServer implements AutoCloseable {
    /** A user of the shared server who runs it and owns nothing; with the password of {@link TestRealm}. */
    public static final String OPERATOR = "operator";

    private static final int USERS = 600;
    private static final String OPTIONS =
            "-Xmx512m -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Dravi.trusted-proxies=127.0.0.1"
                    + " -Dravi.mail.smtp.relays=none";

    private static TestServer shared;
    private static boolean sharedFailed;

    private final Path directory;
    private final Installation installation;
    private final Running running;

    private TestServer(Path directory, Map<String, String> variables) {
        this.directory = directory;
        var environment = Environment.of(variables, directory);
        this.installation = new Installation(environment, new Progress(new PrintStream(System.out, true)));
        this.running = start(installation);
    }

    /** A server that does not come up must not stay behind. */
    private static Running start(Installation installation) {
        try {
            return installation.start(ServerCommand.ofBuild()).withKeys();
        } catch (RuntimeException e) {
            installation.close();
            throw e;
        }
    }

    /** The server of the whole suite, started by the first test that wants it. */
    public static synchronized TestServer shared() {
        if (sharedFailed) {
            throw new IllegalStateException("The shared server did not start: see the first test that wanted it");
        }
        if (shared == null) {
            sharedFailed = true;
            var directory = base("shared");
            delete(directory);
            TestRealm.write(directory, Map.of(OPERATOR, OPERATOR));
            shared = start(directory, Map.of());
            sharedFailed = false;
        }
        return shared;
    }

    static synchronized void closeShared() {
        if (shared != null) {
            shared.close();
        }
    }

    /** A server of its own, for tests that stop it or break it; the directory decides which data it has. */
    public static TestServer start(Path directory, Map<String, String> more) {
        return new TestServer(directory, variables(directory, more));
    }

    static Map<String, String> variables(Path directory, Map<String, String> more) {
        var variables = new HashMap<>(Map.of(
                "RAVI_DATA_DIR",
                directory.toString(),
                "RAVI_HTTP_PORT",
                "0",
                "RAVI_SMTP_PORT",
                "0",
                "RAVI_JAVA_OPTIONS",
                OPTIONS + " -Dravi.mail.dns=" + DnsStub.shared().address(),
                "RAVI_USERS",
                users()));
        variables.putAll(more);
        return variables;
    }

    /** A directory for one server's data below {@code target}. */
    public static Path base(String name) {
        return Path.of("target", "it", name).toAbsolutePath();
    }

    private static String users() {
        return IntStream.range(0, USERS)
                .mapToObj(i -> user(i) + ":" + password(i))
                .collect(Collectors.joining(","));
    }

    static String user(int number) {
        return "user" + number;
    }

    static String password(int number) {
        return "canary-password-of-" + number;
    }

    public String url() {
        return running.credentials().baseUrl();
    }

    /** Where it receives mail. */
    public int smtpPort() {
        return running.smtpPort().orElseThrow();
    }

    public Running running() {
        return running;
    }

    public Path directory() {
        return directory;
    }

    /** Its process. */
    public long pid() {
        return process(directory.resolve("server.pid")).orElseThrow().pid();
    }

    /** Kills the server, as a crash would. What it leaves behind is cleared away by {@link #close()}. */
    public void killServer() {
        kill("server.pid");
    }

    /** Kills its MariaDB, as a crash would. */
    public void killDatabase() {
        kill("database.pid");
    }

    private void kill(String note) {
        process(directory.resolve(note)).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** The process that a launcher has noted in that file. */
    static Optional<ProcessHandle> process(Path note) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(note).split(" ", 2)[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        installation.close();
    }

    public static void delete(Path directory) {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
