package id.ravi.secrets;

import id.ravi.encryption.Binding;
import id.ravi.listing.Page;
import java.time.Instant;
import java.util.UUID;

/**
 * A secret as it lies in the database: value and notes are sealed. Nobody changes their arrays, or compares secrets.
 *
 * @param id the row
 * @param identity the identity's row
 */
@SuppressWarnings("ArrayRecordComponent")
record SealedSecret(
        long id,
        UUID uuid,
        long identity,
        UUID identityUuid,
        String key,
        byte[] value,
        byte[] notes,
        Instant created,
        Instant updated) {
    private static final int FIXED_BYTES = 500;

    Binding valueBinding() {
        return new Binding("secret", "value", uuid, identityUuid);
    }

    Binding notesBinding() {
        return new Binding("secret", "notes", uuid, identityUuid);
    }

    Page.Cursor cursor() {
        return new Page.Cursor(created, id);
    }

    SecretEntry entry(String openValue, String openNotes) {
        return new SecretEntry(uuid, identity, key, openValue, openNotes, created, updated);
    }

    /** How much memory it takes, about. */
    int bytes() {
        return FIXED_BYTES + value.length + notes.length + key.length();
    }

    @Override
    public String toString() {
        return "SealedSecret[" + uuid + "]";
    }
}
