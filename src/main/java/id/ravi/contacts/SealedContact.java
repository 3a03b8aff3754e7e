package id.ravi.contacts;

import id.ravi.encryption.Binding;
import id.ravi.listing.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A contact as it lies in the database. Nobody changes its array, or compares contacts.
 *
 * @param id the row
 * @param identity the identity's row
 */
@SuppressWarnings("ArrayRecordComponent")
record SealedContact(
        long id,
        UUID uuid,
        long identity,
        UUID identityUuid,
        byte[] content,
        boolean trusted,
        String source,
        long interactionCount,
        Optional<Instant> lastInteraction,
        Instant created,
        Instant updated) {
    Binding binding() {
        return new Binding("contact", "content", uuid, identityUuid);
    }

    Page.Cursor cursor() {
        return new Page.Cursor(created, id);
    }

    ContactAnswer answer(ContactCard card) {
        return new ContactAnswer(
                uuid,
                identity,
                card.email(),
                card.phoneNumber(),
                card.displayName(),
                card.nickname(),
                trusted,
                source,
                interactionCount,
                lastInteraction,
                created,
                updated);
    }

    @Override
    public String toString() {
        return "SealedContact[" + uuid + "]";
    }
}
