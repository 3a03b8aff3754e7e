package id.ravi.messages;

import id.ravi.encryption.Binding;
import java.time.Instant;
import java.util.UUID;

/**
 * A message as it lies in the database: what people wrote is sealed. Nobody changes its arrays, or compares messages.
 *
 * @param id the row, and the number by which clients name it
 * @param thread the uuid of its thread
 * @param verified whether whoever is named in From has sent it, as DMARC tells
 */
@SuppressWarnings("ArrayRecordComponent")
public record SealedMessage(
        long id,
        UUID uuid,
        UUID identityUuid,
        UUID thread,
        String direction,
        boolean read,
        byte[] headers,
        byte[] body,
        boolean verified,
        String senderClass,
        Instant created) {
    Binding headersBinding() {
        return new Binding("mail_message", "headers", uuid, identityUuid);
    }

    Binding bodyBinding() {
        return new Binding("mail_message", "body", uuid, identityUuid);
    }

    @Override
    public String toString() {
        return "SealedMessage[" + uuid + "]";
    }
}
