package id.ravi.smtp;

import id.ravi.mail.Envelope;
import id.ravi.publicsuffix.Host;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One message, from MAIL to the answer to its last octet. */
final class Reception implements MessageHandler {
    private static final int MOST_UNKNOWN = 20;

    private final PostOffice post;
    private final MessageContext session;
    private final Set<String> recipients = new LinkedHashSet<>();
    private String sender = "";
    private int unknown;

    Reception(PostOffice post, MessageContext session) {
        this.post = post;
        this.session = session;
    }

    @Override
    public void from(String from) {
        sender = from;
    }

    /** Who asks for many that do not exist is trying out addresses. */
    @Override
    public void recipient(String recipient) throws RejectException {
        var address = canonical(recipient);
        try {
            post.requireRecipient(address);
        } catch (RejectException e) {
            unknown++;
            if (unknown > MOST_UNKNOWN) {
                throw new DropConnectionException(421, "4.7.0 Too many refused recipients");
            }
            throw e;
        }
        recipients.add(address);
    }

    /** As addresses are kept: in lower case, the domain in ASCII (RFC 6531 lets it be sent as people write it). */
    static String canonical(String recipient) {
        var address = recipient.strip().toLowerCase(Locale.ROOT);
        int domain = address.lastIndexOf('@') + 1;
        return address.substring(0, domain)
                + Host.named(address.substring(domain)).map(Host::name).orElse(address.substring(domain));
    }

    /** What is answered when the message is durable. */
    @Override
    public String data(InputStream data) throws RejectException, IOException {
        try (var message = post.incoming()) {
            var raw = message.read(data);
            post.deliver(envelope(), raw);
            return "Kept";
        }
    }

    private InetAddress peer() {
        return ((InetSocketAddress) session.getRemoteAddress()).getAddress();
    }

    private Envelope envelope() {
        return new Envelope(
                List.copyOf(recipients),
                sender,
                post.sender(peer()),
                session.getHelo().orElse(""));
    }

    @Override
    public void done() {
        recipients.clear();
    }
}
