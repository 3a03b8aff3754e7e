package id.ravi.secrets;

import id.ravi.encryption.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Seals and opens what a secret holds; the only place where a secret and its plaintext meet. */
@ApplicationScoped
public class SecretSealing {
    @Inject
    Sealer sealer;

    SecretEntry open(Secret secret) {
        return secret.entry(
                sealer.open(secret.valueBinding(), secret.value()), sealer.open(secret.notesBinding(), secret.notes()));
    }

    void seal(Secret secret, String value, String notes) {
        secret.sealValue(sealer.seal(secret.valueBinding(), value));
        secret.sealNotes(sealer.seal(secret.notesBinding(), notes));
    }

    /** Seals what is new, and leaves the rest as it is. */
    void sealChanged(Secret secret, Optional<String> value, Optional<String> notes) {
        value.ifPresent(text -> secret.sealValue(sealer.seal(secret.valueBinding(), text)));
        notes.ifPresent(text -> secret.sealNotes(sealer.seal(secret.notesBinding(), text)));
    }

    /** Refuses (503) while the keyset does not fit the database, before anything is changed or begun. */
    void requireAvailable() {
        sealer.requireAvailable();
    }
}
