package id.ravi.smtp;

import java.io.IOException;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/** Goes on within TLS (RFC 3207); what was said before is forgotten, and nothing may have been said in advance. */
final class StartTls extends BaseCommand {
    private final TlsCertificate certificate;

    StartTls(TlsCertificate certificate) {
        super("STARTTLS", "Go on within TLS.");
        this.certificate = certificate;
    }

    @Override
    public void execute(String line, Session session) throws IOException, DropConnectionException {
        if (session.isTLSStarted() || getArgs(line).length > 1) {
            session.sendResponse("503 5.5.1 Error: TLS is active, or STARTTLS has a parameter");
            return;
        }
        if (session.getRawInput().available() > 0) {
            throw new DropConnectionException(421, "4.7.0 Error: wait for the answer to STARTTLS");
        }
        session.sendResponse("220 2.0.0 Ready to start TLS");
        var plain = (StrictSocket) session.getSocket();
        var tls = certificate.server(plain.connection());
        tls.startHandshake();
        session.setSocket(plain.within(tls));
        session.resetSmtpProtocol();
        session.setTlsStarted(true);
    }
}
