package id.ravi.passwords;

import id.ravi.encryption.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Seals and opens what an entry holds; the only place where an entry and its plaintext meet. */
@ApplicationScoped
public class PasswordSealing {
    @Inject
    Sealer sealer;

    PasswordTexts texts(SealedPassword entry) {
        return new PasswordTexts(
                sealer.open(entry.binding("username"), entry.username()),
                sealer.open(entry.binding("password"), entry.password()),
                sealer.open(entry.binding("notes"), entry.notes()));
    }

    PasswordEntry open(SealedPassword entry) {
        return entry.entry(texts(entry));
    }

    void seal(Password entry, UUID identity, PasswordTexts texts) {
        var place = entry.sealed(identity);
        entry.keep(
                sealer.seal(place.binding("username"), texts.username()),
                sealer.seal(place.binding("password"), texts.password()),
                sealer.seal(place.binding("notes"), texts.notes()));
    }

    /** Refuses (503) while the keyset does not fit the database, before anything is changed or begun. */
    void requireAvailable() {
        sealer.requireAvailable();
    }
}
