package id.ravi.mailauth;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Who has handed the message over in SMTP, for SPF.
 *
 * @param address none where it did not come by SMTP: then SPF has nothing to say
 * @param helo the name that it gave itself
 * @param sender the address in {@code MAIL FROM}; blank in reports of mail that could not be delivered
 */
public record Peer(Optional<InetAddress> address, String helo, String sender) {
    @Override
    public String toString() {
        return "Peer[redacted]";
    }
}
