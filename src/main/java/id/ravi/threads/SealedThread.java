package id.ravi.threads;

import id.ravi.encryption.Binding;
import id.ravi.listing.Page;
import java.time.Instant;
import java.util.UUID;

/**
 * A thread as it lies in the database. Nobody changes its array, or compares threads.
 *
 * @param id the row
 * @param updated by what a list is in order
 * @param newest the uuid of its newest message, whose the following three are
 */
@SuppressWarnings("ArrayRecordComponent")
public record SealedThread(
        long id,
        UUID uuid,
        Instant updated,
        UUID identityUuid,
        String inbox,
        UUID newest,
        byte[] headers,
        boolean verified,
        String senderClass,
        int messages,
        int unread,
        int attachments,
        Instant earliest,
        Instant latest) {
    Binding headersBinding() {
        return new Binding("mail_message", "headers", newest, identityUuid);
    }

    Page.Cursor cursor() {
        return new Page.Cursor(updated, id);
    }

    @Override
    public String toString() {
        return "SealedThread[" + uuid + "]";
    }
}
