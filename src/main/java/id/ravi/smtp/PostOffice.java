package id.ravi.smtp;

import id.ravi.mail.Delivery;
import id.ravi.mail.Envelope;
import id.ravi.mail.NoRecipient;
import id.ravi.mail.Recipients;
import id.ravi.problem.Incident;
import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** Where the sessions ask whose addresses are ours and hand over messages: the way from SMTP to the features. */
final class PostOffice {
    private static final Pattern SENDER = Pattern.compile("[^\\p{Cc}<>]{0,320}");

    private final Recipients recipients;
    private final Delivery delivery;
    private final SmtpConfig config;
    private final Turns turns;
    private final MemoryBudget budget;
    private final Relays relays;

    PostOffice(Recipients recipients, Delivery delivery, SmtpConfig config) {
        this.recipients = recipients;
        this.delivery = delivery;
        this.config = config;
        this.turns = new Turns(config.deliveries);
        this.budget = new MemoryBudget(config.memoryBytes, config.memoryBytesPerAddress());
        this.relays = config.relays();
    }

    MessageHandler receive(MessageContext session) {
        return new Reception(this, session);
    }

    IncomingMessage incoming(InetAddress peer) {
        return new IncomingMessage(budget, Sources.of(peer), config.messageBytes);
    }

    /** The peer, unless it is one that sends other people's mail on. */
    Optional<InetAddress> sender(InetAddress peer) {
        return Optional.of(peer).filter(address -> !relays.include(address));
    }

    /** Anything of a sensible length: nobody answers it. */
    static boolean isPossibleSender(String address) {
        return SENDER.matcher(address).matches();
    }

    /** Returns if the address gets mail; says why not else. */
    void requireRecipient(String address) throws RejectException {
        boolean exists = asked(() -> recipients.exist(address));
        if (!exists) {
            throw new RejectException(550, "5.1.1 No such mailbox here");
        }
        if (!asked(() -> recipients.hasRoom(address))) {
            throw new RejectException(452, "4.2.2 The mailbox is full, try again later");
        }
    }

    /** Returns when the message is durable for everybody. */
    void deliver(Envelope envelope, byte[] raw) throws RejectException {
        asked(() -> {
            delivery.deliver(envelope, raw);
            return true;
        });
    }

    /** Whatever fails is told as something that passes: the peer keeps the message and tries again. */
    private boolean asked(Supplier<Boolean> question) throws RejectException {
        try {
            return turns.take(question);
        } catch (Turns.Busy e) {
            throw new RejectException(451, "4.3.2 Busy, try again later");
        } catch (NoRecipient e) {
            throw new RejectException(550, "5.1.1 No such mailbox here");
        } catch (RuntimeException e) {
            Incident.refusal(e);
            throw new RejectException(451, "4.3.0 Not kept, try again later");
        }
    }
}
