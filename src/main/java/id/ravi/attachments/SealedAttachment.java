package id.ravi.attachments;

import id.ravi.encryption.Binding;
import java.util.UUID;

/**
 * An attachment as it lies in the database, without its content. Nobody changes its array, or compares attachments.
 *
 * @param id the row
 * @param message the message's row
 * @param size octets
 */
@SuppressWarnings("ArrayRecordComponent")
public record SealedAttachment(
        long id, UUID uuid, long message, UUID identityUuid, long size, boolean isInline, byte[] description) {
    Binding descriptionBinding() {
        return new Binding("mail_attachment", "description", uuid, identityUuid);
    }

    Binding chunkBinding(int number) {
        return new Binding("mail_attachment_chunk", "content/" + number, uuid, identityUuid);
    }

    @Override
    public String toString() {
        return "SealedAttachment[" + uuid + "]";
    }
}
