package id.ravi.smtp;

import java.io.IOException;
import java.util.regex.Pattern;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.command.MailCommand;
import org.subethamail.smtp.internal.server.Command;
import org.subethamail.smtp.internal.server.HelpMessage;
import org.subethamail.smtp.server.Session;

/** The library's MAIL, which fails at a size with more digits than an integer has. */
final class SizedMail implements Command {
    private static final Pattern SIZE = Pattern.compile("(?i) SIZE=0*(\\d+)");
    private static final int DIGITS = 9;

    private final MailCommand mail;
    private final int messageBytes;

    SizedMail(MailCommand mail, int messageBytes) {
        this.mail = mail;
        this.messageBytes = messageBytes;
    }

    @Override
    public void execute(String line, Session session) throws IOException, DropConnectionException {
        var size = SIZE.matcher(line);
        if (size.find() && isTooLarge(size.group(1))) {
            session.sendResponse("552 5.3.4 Message size exceeds fixed limit");
        } else {
            mail.execute(line, session);
        }
    }

    private boolean isTooLarge(String size) {
        return size.length() > DIGITS || Integer.parseInt(size) > messageBytes;
    }

    @Override
    public HelpMessage getHelp() {
        return mail.getHelp();
    }

    @Override
    public String getName() {
        return mail.getName();
    }
}
