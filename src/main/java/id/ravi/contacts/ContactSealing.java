package id.ravi.contacts;

import id.ravi.encryption.BlindIndex;
import id.ravi.encryption.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Seals and opens cards, and makes what finds them. */
@ApplicationScoped
public class ContactSealing {
    private static final String EMAIL = "contact-email";
    private static final String PHONE = "contact-phone";

    @Inject
    Sealer sealer;

    @Inject
    BlindIndex index;

    ContactCard card(SealedContact contact) {
        return ContactCard.of(sealer.open(contact.binding(), contact.content()));
    }

    ContactAnswer open(SealedContact contact) {
        return contact.answer(card(contact));
    }

    void seal(Contact contact, UUID identity, ContactCard card) {
        contact.keep(
                sealer.seal(contact.sealed(identity).binding(), card.json()),
                indexOf(identity, EMAIL, card.email()),
                indexOf(identity, PHONE, card.phoneNumber()));
    }

    /** By what an address, in lower case, is found among the contacts of an identity; by nothing when it has none. */
    Optional<byte[]> emailIndex(UUID identity, String email) {
        return index.ifAny(identity, EMAIL, email);
    }

    /** The same of a number. */
    Optional<byte[]> phoneIndex(UUID identity, String number) {
        return index.ifAny(identity, PHONE, number);
    }

    /** Refuses (503) while the keyset does not fit the database, before anything is changed or begun. */
    void requireAvailable() {
        sealer.requireAvailable();
    }

    private byte[] indexOf(UUID identity, String name, String text) {
        return text.isEmpty() ? null : index.of(identity, name, text);
    }
}
