package id.ravi.codes;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a code came from.
 *
 * @param channel {@code email} or {@code sms}
 * @param message the row of the message, none for SMS
 * @param from address or number as shown
 * @param received when it arrived here or, if it was fetched later, where it was fetched from
 */
public record Origin(String channel, Optional<Long> message, String from, Instant received) {
    @Override
    public String toString() {
        return "Origin[" + channel + ", redacted]";
    }
}
