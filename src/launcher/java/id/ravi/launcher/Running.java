package id.ravi.launcher;

import id.ravi.launcher.data.Credentials;
import java.nio.file.Path;

/**
 * A server that is ready.
 *
 * @param server the process
 * @param file where the credentials are kept
 * @param credentials what is known of them: the keys may be missing until {@link #withKeys()}
 */
public record Running(Server server, Path file, Credentials credentials) {

    /** Has the server make the keys that are missing and writes them down. */
    public Running withKeys() {
        return new Running(server, file, new Bootstrap(file).complete(credentials));
    }
}
