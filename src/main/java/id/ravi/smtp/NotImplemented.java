package id.ravi.smtp;

import java.io.IOException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/** A command that the library knows and this server does not offer. */
final class NotImplemented extends BaseCommand {
    NotImplemented(String name) {
        super(name, "Not offered.");
    }

    @Override
    public void execute(String line, Session session) throws IOException {
        session.sendResponse("502 5.5.1 Error: command not implemented");
    }
}
