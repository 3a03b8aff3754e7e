package id.ravi.totp;

import id.ravi.encryption.Sealer;
import id.ravi.onetimepassword.Seed;
import id.ravi.onetimepassword.Unusable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Seals and opens what an entry holds; the only place where an entry and its plaintext meet. */
@ApplicationScoped
public class TotpSealing {
    @Inject
    Sealer sealer;

    /** Without the seed, unless a client has sealed it. */
    TotpAnswer open(SealedTotp entry) {
        return entry.answer(accountName(entry), entry.endToEnd() ? secret(entry) : null);
    }

    String accountName(SealedTotp entry) {
        return sealer.open(entry.binding("account_name"), entry.accountName());
    }

    /** What is kept as the seed: Base32, or what a client has sealed. */
    String secret(SealedTotp entry) {
        return sealer.open(entry.binding("seed"), entry.seed());
    }

    /** The seed, to make a code of it; refuses (409) where a client has sealed it. */
    Seed seed(SealedTotp entry) {
        if (entry.endToEnd()) {
            throw new EndToEndSeed();
        }
        try {
            return Seed.parse(secret(entry));
        } catch (Unusable e) {
            throw new IllegalStateException("A seed that was kept cannot be used", e);
        }
    }

    void seal(TotpEntry entry, UUID identity, String accountName, String secret) {
        var place = entry.sealed(identity);
        entry.keep(sealer.seal(place.binding("account_name"), accountName), sealer.seal(place.binding("seed"), secret));
    }

    /** Refuses (503) while the keyset does not fit the database, before anything is changed or begun. */
    void requireAvailable() {
        sealer.requireAvailable();
    }
}
