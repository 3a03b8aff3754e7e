package id.ravi.codes;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/**
 * A code as its owner reads it: schema {@code Code} of the description, members in its order.
 *
 * @param message the id of the e-mail message, or null
 * @param warning a sentence where it came from elsewhere than the site of the password used last, or null
 */
@JsonbPropertyOrder({
    "uuid",
    "identity",
    "code",
    "kind",
    "confidence",
    "reason",
    "from",
    "senderVerified",
    "domain",
    "channel",
    "message",
    "received",
    "expires",
    "consumed",
    "warning"
})
public record CodeAnswer(
        UUID uuid,
        long identity,
        String code,
        String kind,
        double confidence,
        String reason,
        String from,
        @JsonbProperty("sender_verified") boolean senderVerified,
        String domain,
        String channel,
        @JsonbNillable Long message,
        @JsonbProperty("received_dt") Instant received,
        @JsonbProperty("expires_at") Instant expires,
        boolean consumed,
        @JsonbNillable String warning) {
    @Override
    public String toString() {
        return "CodeAnswer[" + uuid + ", redacted]";
    }
}
