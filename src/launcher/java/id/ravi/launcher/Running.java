package id.ravi.launcher;

import id.ravi.launcher.data.Credentials;
import id.ravi.launcher.database.Database;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A server that is ready.
 *
 * @param server the process
 * @param database what it runs on
 * @param file where the credentials are kept
 * @param credentials what is known of them: the keys may be missing until {@link #withKeys()}
 * @param smtpPort where mail is received; none where it is not
 */
public record Running(
        Server server, Database database, Path file, Credentials credentials, Optional<Integer> smtpPort) {

    /** Has the server make the keys that are missing and writes them down. */
    public Running withKeys() {
        return new Running(server, database, file, new Bootstrap(file).complete(credentials), smtpPort);
    }
}
