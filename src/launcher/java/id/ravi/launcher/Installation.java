package id.ravi.launcher;

import id.ravi.encryption.KeyEncryptionKey;
import id.ravi.launcher.data.Credentials;
import id.ravi.launcher.data.DataDirectory;
import id.ravi.launcher.data.LaunchFailure;
import id.ravi.launcher.data.PrivateFile;
import id.ravi.launcher.data.RealmFile;
import id.ravi.launcher.data.SigningKey;
import id.ravi.launcher.database.Database;
import id.ravi.launcher.database.EmbeddedDatabase;
import id.ravi.launcher.database.MariaDbFiles;
import id.ravi.launcher.process.ChildProcess;
import id.ravi.launcher.process.Progress;
import id.ravi.sso.AssertionKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A database and a server that run on one data directory.
 *
 * <p>It can be closed at any time and from any thread, also while it starts: whatever runs is stopped, the last
 * started first, and nothing is started any more.
 */
public final class Installation implements AutoCloseable {
    private final Environment environment;
    private final Progress progress;
    private final Deque<Runnable> toClose = new ArrayDeque<>();
    private boolean closed;

    public Installation(Environment environment, Progress progress) {
        this.environment = environment;
        this.progress = progress;
    }

    /** Starts everything and returns once the server is ready. What can be checked is checked before. */
    public Running start(ServerCommand command) {
        DataDirectory data = DataDirectory.open(environment.dataDirectory());
        onClose(data::close);
        check(data);
        data.clear();
        Credentials credentials = prepare(data);
        Database database = environment.database().orElseGet(() -> embedded(data));
        progress.say("Starting the server, deploying the application and migrating the database");
        Server server = new Server(environment, data);
        onClose(server::close);
        server.start(command, data, database);
        return new Running(server, database, file(data), credentials, environment.smtpPort());
    }

    private void check(DataDirectory data) {
        ChildProcess.refuseLeftOver(data.path("server.pid"));
        ChildProcess.refuseLeftOver(data.path("database.pid"));
        Server.requireFreePort(environment);
        environment.database().ifPresentOrElse(Database::check, MariaDbFiles::requirePlatform);
    }

    /** Makes the keys and passwords that are missing; the credentials are written before the realm that they open. */
    private Credentials prepare(DataDirectory data) {
        makeKeyset(data);
        makeAssertionKeyset(data);
        SigningKey.ensure(data.path("jwt-private.pem"), data.path("jwt-public.pem"));
        Credentials known = Files.exists(file(data))
                ? Credentials.read(file(data)).withBaseUrl(environment.localUrl())
                : Credentials.create(environment.localUrl(), Environment.OWNER);
        known.write(file(data));
        RealmFile realm = new RealmFile(data.path("realm"));
        realm.put(known.username(), known.password());
        environment.users().forEach(realm::addIfAbsent);
        realm.save();
        return known;
    }

    /** A new keyset opens nothing that an older one has sealed, so it is made only where there is no database yet. */
    private void makeKeyset(DataDirectory data) {
        Path keyset = data.path("keyset.json");
        if (Files.exists(keyset)) {
            return;
        }
        if (environment.database().isEmpty() && Files.exists(data.path("database"))) {
            throw new LaunchFailure(
                    "The file " + keyset + " is missing, and without it the database beside it cannot be"
                            + " read: restore it from a backup, or move the whole directory away to begin anew.");
        }
        Path draft = data.run().resolve("keyset.json");
        KeyEncryptionKey.create(draft);
        PrivateFile.move(draft, keyset);
    }

    /** What was signed with an older one is of no use for longer than minutes: a lost keyset is simply made anew. */
    private static void makeAssertionKeyset(DataDirectory data) {
        Path keyset = data.path("sso-keyset.json");
        if (!Files.exists(keyset)) {
            Path draft = data.run().resolve("sso-keyset.json");
            AssertionKeys.create(draft);
            PrivateFile.move(draft, keyset);
        }
    }

    private static Path file(DataDirectory data) {
        return data.path("credentials.json");
    }

    private Database embedded(DataDirectory data) {
        EmbeddedDatabase database = new EmbeddedDatabase(data);
        onClose(database::close);
        return database.start(progress);
    }

    private synchronized void onClose(Runnable action) {
        toClose.push(action);
        if (closed) {
            close();
            throw new LaunchFailure("The launcher was stopped.");
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Stops the server, then the database, and removes what only this run needed. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!toClose.isEmpty()) {
            toClose.pop().run();
        }
    }
}
