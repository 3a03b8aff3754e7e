package id.ravi.senders;

import id.ravi.mail.Delivered;
import id.ravi.mail.Envelope;
import id.ravi.mailauth.MailAuthentication;
import id.ravi.mailauth.Peer;
import id.ravi.mailauth.Verdict;
import id.ravi.persistence.Retry;
import id.ravi.tasks.FewAtATime;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks at messages after they were delivered, so many at a time that some slow name servers do not hold up the others. What
 * waits are whole messages, so no more than 32 MiB of them and 1,000 do, 250 of one peer; whatever comes beyond that stays
 * as it is, not looked at.
 */
@ApplicationScoped
public class Verifications {
    private static final Logger LOG = Logger.getLogger(Verifications.class.getName());

    /** They do little but wait for answers, for two seconds at most. */
    private static final int WORKERS = 32;

    private final Room room = new Room(32L << 20, 1_000);
    private FewAtATime later;

    @Resource
    ManagedExecutorService executor;

    @Inject
    MailAuthentication authentication;

    @EJB
    VerifiedSenders senders;

    @Inject
    Retry retry;

    @PostConstruct
    void start() {
        later = new FewAtATime(executor, WORKERS);
    }

    void onDelivery(@Observes(during = TransactionPhase.AFTER_SUCCESS) Delivered mail) {
        if (!room.take(source(mail.envelope()), mail.raw().length)) {
            LOG.log(Level.FINE, "Too much mail at once: senders of {0} are not looked at", mail.messages());
            return;
        }
        try {
            later.execute(() -> verify(mail));
        } catch (RuntimeException e) {
            giveBack(mail);
            LOG.log(Level.WARNING, e, () -> "Senders of " + mail.messages() + " are not looked at");
        }
    }

    private void verify(Delivered mail) {
        try {
            var envelope = mail.envelope();
            var peer = new Peer(envelope.peer(), envelope.helo(), envelope.sender());
            var verdict = authentication.verify(peer, mail.raw());
            for (int i = 0; i < mail.messages().size(); i++) {
                long message = mail.messages().get(i);
                long identity = mail.identities().get(i);
                write(message, identity, verdict);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Senders of " + mail.messages() + " are not known");
        } finally {
            giveBack(mail);
        }
    }

    private void giveBack(Delivered mail) {
        room.giveBack(source(mail.envelope()), mail.raw().length);
    }

    /** The peer; where none counts, because the message came by way of a mailbox or relay, the domain of the sender. */
    private static String source(Envelope envelope) {
        var sender = envelope.sender();
        var domain = sender.substring(sender.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return envelope.peer().map(InetAddress::getHostAddress).orElse(domain);
    }

    /** One that cannot be written says nothing about those of the others who got the message. */
    private void write(long message, long identity, Verdict verdict) {
        try {
            retry.onConflict(lock -> senders.write(message, identity, verdict));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The sender of " + message + " is not known");
        }
    }
}
