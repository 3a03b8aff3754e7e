package id.ravi.smtp;

import java.io.IOException;
import java.util.List;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/** A command of HTTP: a browser has been made to send somebody's mail here, in the body of its request. */
final class Forbidden extends BaseCommand {
    static final List<String> NAMES =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE");

    /** The library finds a command by its first four characters before it looks at the word. */
    Forbidden(String name) {
        super(name, "Not offered.");
    }

    @Override
    public void execute(String line, Session session) throws IOException, DropConnectionException {
        throw new DropConnectionException(421, "4.7.0 Error: this is no web server");
    }
}
