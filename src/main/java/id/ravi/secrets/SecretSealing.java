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

    public SecretEntry open(SealedSecret secret) {
        return secret.entry(
                sealer.open(secret.valueBinding(), secret.value()), sealer.open(secret.notesBinding(), secret.notes()));
    }

    void seal(OwnedSecret secret, String value, String notes) {
        sealChanged(secret, Optional.of(value), Optional.of(notes));
    }

    /** Seals what is new, and leaves the rest as it is. */
    void sealChanged(OwnedSecret secret, Optional<String> value, Optional<String> notes) {
        var now = secret.sealed();
        value.ifPresent(text -> secret.row().sealValue(sealer.seal(now.valueBinding(), text)));
        notes.ifPresent(text -> secret.row().sealNotes(sealer.seal(now.notesBinding(), text)));
    }

    /** Refuses (503) while the keyset does not fit the database, before anything is changed or begun. */
    void requireAvailable() {
        sealer.requireAvailable();
    }
}
