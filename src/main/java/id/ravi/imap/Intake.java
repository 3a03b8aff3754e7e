package id.ravi.imap;

import id.ravi.mail.Delivery;
import id.ravi.mail.Envelope;
import id.ravi.mail.NoRecipient;
import id.ravi.mail.Recipients;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** Hands one message at a time over to those whom it is for. */
final class Intake {
    private final Recipients recipients;
    private final Delivery delivery;
    private final Addressees addressees;
    private final int most;
    private final Clock clock;

    /** @param most octets of a message */
    Intake(Recipients recipients, Delivery delivery, Addressees addressees, int most, Clock clock) {
        this.recipients = recipients;
        this.delivery = delivery;
        this.addressees = addressees;
        this.most = most;
        this.clock = clock;
    }

    /** Returns when the message is durable, or never will be; throws where it may be later. */
    Outcome take(IMAPMessage message) throws MessagingException, IOException {
        if (message.getSize() > most) {
            return Outcome.TOO_LARGE;
        }
        byte[] raw;
        try (var octets = message.getMimeStream()) {
            raw = octets.readNBytes(most + 1);
        }
        if (raw.length == 0) {
            // A message has a header: the server did not give it out.
            throw new IOException("Nothing came");
        }
        return raw.length > most
                ? Outcome.TOO_LARGE
                : deliver(raw, received(message.getReceivedDate(), clock.instant()));
    }

    /** When the mail server took it, as it says; a server whose clock is ahead does not send messages from the future. */
    static Optional<Instant> received(Date internal, Instant now) {
        return Optional.ofNullable(internal).map(Date::toInstant).filter(date -> date.isBefore(now));
    }

    private Outcome deliver(byte[] raw, Optional<Instant> received) {
        var known = addressees.of(raw).stream()
                .map(group -> group.stream().filter(recipients::exist).toList())
                .filter(group -> !group.isEmpty())
                .findFirst()
                .orElse(List.of());
        var roomy = known.stream().filter(recipients::hasRoom).toList();
        if (roomy.isEmpty()) {
            return known.isEmpty() ? Outcome.UNKNOWN : Outcome.FULL;
        }
        try {
            delivery.deliver(new Envelope(roomy, Addressees.sender(raw), Optional.empty(), "", received), raw);
        } catch (NoRecipient e) {
            return Outcome.UNKNOWN;
        }
        return roomy.size() < known.size() ? Outcome.FULL : Outcome.DELIVERED;
    }
}
