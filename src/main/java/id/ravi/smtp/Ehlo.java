package id.ravi.smtp;

import java.io.IOException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/** Tells what the server can do: the library would promise CHUNKING, in which an error makes it lose count. */
final class Ehlo extends BaseCommand {
    private final String name;
    private final int messageBytes;
    private final boolean hasTls;

    Ehlo(String name, int messageBytes, boolean hasTls) {
        super("EHLO", "Introduce yourself.", "<hostname>");
        this.name = name;
        this.messageBytes = messageBytes;
        this.hasTls = hasTls;
    }

    @Override
    public void execute(String line, Session session) throws IOException {
        String[] words = getArgs(line);
        if (words.length < 2) {
            session.sendResponse("501 5.5.4 Syntax: EHLO hostname");
            return;
        }
        session.resetMailTransaction();
        session.setHelo(words[1]);
        session.sendResponse("250-" + name
                + "\r\n250-PIPELINING"
                + "\r\n250-SIZE " + messageBytes
                + (hasTls && !session.isTLSStarted() ? "\r\n250-STARTTLS" : "")
                + "\r\n250-8BITMIME"
                + "\r\n250 SMTPUTF8");
    }
}
