package id.ravi.passwordhistory;

import id.ravi.encryption.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the passwords that an entry had before, the ten newest of them, in the transaction of whoever asks.
 *
 * <p>Whoever changes something here has written the entry before: its row is locked then, and of two writers one waits.
 */
@ApplicationScoped
public class PasswordHistory {
    private static final int KEPT = 10;
    private static final String NEWEST_FIRST =
            "SELECT e FROM EarlierPassword e WHERE e.entry = :entry ORDER BY e.replaced DESC";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    Sealer sealer;

    /** Keeps a password that was replaced at that time, later than any before, and forgets the oldest. */
    public void keep(long entry, UUID identity, String password, Instant replaced) {
        var earlier = new EarlierPassword(entry, replaced);
        earlier.keep(sealer.seal(earlier.binding(identity), password));
        var kept = newestFirst(entry);
        kept.stream().skip(KEPT - 1).forEach(database::remove);
        database.persist(earlier);
    }

    /** What one was, for the identity to which its entry belongs. */
    public ReplacedPassword open(EarlierPassword earlier, UUID identity) {
        return earlier.opened(text(earlier, identity));
    }

    /** Seals everything anew for the identity that the entry belongs to from now on. */
    public void move(long entry, UUID from, UUID to) {
        newestFirst(entry).forEach(earlier -> earlier.keep(sealer.seal(earlier.binding(to), text(earlier, from))));
    }

    private List<EarlierPassword> newestFirst(long entry) {
        return database.createQuery(NEWEST_FIRST, EarlierPassword.class)
                .setParameter("entry", entry)
                .getResultList();
    }

    private String text(EarlierPassword earlier, UUID identity) {
        return sealer.open(earlier.binding(identity), earlier.sealed());
    }
}
