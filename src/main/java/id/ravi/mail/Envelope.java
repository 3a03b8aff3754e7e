package id.ravi.mail;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a message came.
 *
 * @param recipients lower-case addresses of ours that exist
 * @param sender what the session named as sender; empty for a bounce
 * @param peer who delivered it by SMTP; none where it came otherwise
 * @param helo what the peer called itself; empty likewise
 * @param received when another mail server took it, if it was fetched from there; none: it comes now
 */
public record Envelope(
        List<String> recipients, String sender, Optional<InetAddress> peer, String helo, Optional<Instant> received) {
    public Envelope {
        recipients = List.copyOf(recipients);
    }

    @Override
    public String toString() {
        return "Envelope[redacted]";
    }
}
