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
import java.util.Optional;
import java.util.Set;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/** One message, from MAIL to the answer to its last octet. */
final class Reception implements MessageHandler {
    private final PostOffice post;
    private final MessageContext session;
    private final Set<String> recipients = new LinkedHashSet<>();
    private String sender = "";

    Reception(PostOffice post, MessageContext session) {
        this.post = post;
        this.session = session;
    }

    @Override
    public void from(String from) {
        sender = from;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        var address = canonical(recipient);
        post.requireRecipient(address);
        recipients.add(address);
        progress();
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
        progress();
        try (var message = post.incoming(peer())) {
            var raw = message.read(data);
            post.deliver(envelope(), raw);
            progress();
            return "Kept";
        }
    }

    private InetAddress peer() {
        return ((InetSocketAddress) session.getRemoteAddress()).getAddress();
    }

    private void progress() {
        ((StrictSocket) ((Session) session).getSocket()).patience().progress();
    }

    private Envelope envelope() {
        return new Envelope(
                List.copyOf(recipients),
                sender,
                post.sender(peer()),
                session.getHelo().orElse(""),
                Optional.empty());
    }

    @Override
    public void done() {
        recipients.clear();
    }
}
