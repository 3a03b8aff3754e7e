package id.ravi.imap;

import id.ravi.mail.Delivery;
import id.ravi.mail.Envelope;
import id.ravi.mail.NoRecipient;
import id.ravi.mail.Recipients;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** Hands one message at a time over to those whom it is for. */
final class Intake {
    private final Recipients recipients;
    private final Delivery delivery;
    private final Addressees addressees;
    private final int most;

    /** @param most octets of a message */
    Intake(Recipients recipients, Delivery delivery, Addressees addressees, int most) {
        this.recipients = recipients;
        this.delivery = delivery;
        this.addressees = addressees;
        this.most = most;
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
        return raw.length > most ? Outcome.TOO_LARGE : deliver(raw);
    }

    private Outcome deliver(byte[] raw) {
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
            delivery.deliver(new Envelope(roomy, Addressees.sender(raw), Optional.empty(), ""), raw);
        } catch (NoRecipient e) {
            return Outcome.UNKNOWN;
        }
        return roomy.size() < known.size() ? Outcome.FULL : Outcome.DELIVERED;
    }
}
