package id.ravi.smtp;

import java.io.IOException;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.internal.io.DotTerminatedInputStream;
import org.subethamail.smtp.internal.io.DotUnstuffingInputStream;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/** Takes the message. Unlike the library's, it ends the transaction also where it refuses (RFC 5321 section 4.1.1.4). */
final class Data extends BaseCommand {
    Data() {
        super("DATA", "Following text is collected as the message.\nEnd data with <CR><LF>.<CR><LF>");
    }

    @Override
    public void execute(String line, Session session) throws IOException, DropConnectionException {
        if (!session.isMailTransactionInProgress() || session.getRecipientCount() == 0) {
            session.sendResponse("503 5.5.1 Error: need MAIL and RCPT commands");
            return;
        }
        session.sendResponse("354 End data with <CR><LF>.<CR><LF>");
        var stream = new DotUnstuffingInputStream(new DotTerminatedInputStream(session.getRawInput()));
        try {
            session.sendResponse("250 2.0.0 " + session.getMessageHandler().data(stream));
        } catch (DropConnectionException e) {
            throw e;
        } catch (RejectException e) {
            session.sendResponse(e.getErrorResponse());
        } finally {
            session.resetMailTransaction();
        }
    }
}
