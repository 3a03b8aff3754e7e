package id.ravi.passwords;

import id.ravi.encryption.Binding;
import id.ravi.listing.Page;
import java.time.Instant;
import java.util.UUID;

/**
 * An entry as it lies in the database: all but its domain is sealed. Nobody changes its arrays, or compares entries.
 *
 * @param id the row
 * @param identity the identity's row
 */
@SuppressWarnings("ArrayRecordComponent")
record SealedPassword(
        long id,
        UUID uuid,
        long identity,
        UUID identityUuid,
        String domain,
        byte[] username,
        byte[] password,
        byte[] notes,
        Instant created,
        Instant updated) {
    /** Where a column of an entry belongs. */
    static Binding binding(String column, UUID uuid, UUID identity) {
        return new Binding("password_entry", column, uuid, identity);
    }

    Binding binding(String column) {
        return binding(column, uuid, identityUuid);
    }

    Page.Cursor cursor() {
        return new Page.Cursor(created, id);
    }

    PasswordEntry entry(PasswordTexts texts) {
        return new PasswordEntry(
                uuid, identity, domain, texts.username(), texts.password(), texts.notes(), created, updated);
    }

    @Override
    public String toString() {
        return "SealedPassword[" + uuid + "]";
    }
}
