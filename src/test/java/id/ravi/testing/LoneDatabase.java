package id.ravi.testing;

import id.ravi.launcher.data.DataDirectory;
import id.ravi.launcher.data.LaunchFailure;
import id.ravi.launcher.database.EmbeddedDatabase;
import id.ravi.launcher.process.ChildProcess;
import id.ravi.launcher.process.Patience;
import id.ravi.launcher.process.Progress;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A MariaDB without a server: for servers that share one, and for one that loses it. */
public final class LoneDatabase implements AutoCloseable {
    private final DataDirectory data;
    private final EmbeddedDatabase first;
    private final id.ravi.launcher.database.Database login;
    private final List<String> command;
    private ChildProcess current;

    private LoneDatabase(Path directory) {
        TestServer.delete(directory);
        this.data = DataDirectory.open(directory);
        data.clear();
        this.first = new EmbeddedDatabase(data);
        this.login = first.start(new Progress(System.out));
        this.command = command(TestServer.process(note()).orElseThrow().info());
        this.current = new ChildProcess(note());
    }

    /** Starts an empty one. */
    public static LoneDatabase start(Path directory) {
        return new LoneDatabase(directory);
    }

    /** How to start it once more: the statements of the first start are done, and their file is gone. */
    private static List<String> command(ProcessHandle.Info process) {
        var arguments = Stream.of(process.arguments().orElseThrow());
        return Stream.concat(process.command().stream(), arguments)
                .filter(argument -> !argument.startsWith("--init-file="))
                .toList();
    }

    /** What tells a launcher to use it. */
    public Map<String, String> variables() {
        return Map.of(
                "RAVI_JDBC_URL", login.url(), "RAVI_JDBC_USER", login.user(), "RAVI_JDBC_PASSWORD", login.password());
    }

    public id.ravi.launcher.database.Database login() {
        return login;
    }

    public void stop() {
        first.close();
        current.close();
    }

    /** Starts it on the same port, and returns once it answers. */
    public void startAgain() {
        var base = option("--basedir=");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(data.path("database.log").toString()));
        builder.environment().put("LD_LIBRARY_PATH", base + "/libs");
        current = new ChildProcess(note());
        current.start(builder);
        var patience = new Patience(Duration.ofMinutes(1));
        while (!answers()) {
            if (!current.isAlive() || patience.isOver()) {
                throw new IllegalStateException("The database does not come back: see " + data.path("database.log"));
            }
            patience.rest();
        }
    }

    private boolean answers() {
        try {
            login.check();
            return true;
        } catch (LaunchFailure away) {
            return false;
        }
    }

    private String option(String name) {
        return command.stream()
                .filter(argument -> argument.startsWith(name))
                .map(argument -> argument.substring(name.length()))
                .findFirst()
                .orElseThrow();
    }

    private Path note() {
        return data.path("database.pid");
    }

    @Override
    public void close() {
        stop();
        data.close();
    }
}
