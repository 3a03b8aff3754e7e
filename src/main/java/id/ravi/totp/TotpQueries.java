package id.ravi.totp;

import id.ravi.access.Scope;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import java.util.UUID;

/** Finds entries that are to be changed, and what they may be linked with. The scope is part of the statement here, too. */
final class TotpQueries {
    private static final String ENTITY = "SELECT t, i.uuid FROM TotpEntry t, Identity i";
    private static final String PASSWORDS =
            "SELECT COUNT(p) FROM Password p WHERE p.uuid = :uuid AND p.identity = :identity";
    private static final String BY_UUID = " AND t.uuid = :uuid";

    private TotpQueries() {}

    /** One that is to be changed. */
    static Optional<Found> find(EntityManager database, Scope scope, UUID uuid, LockModeType lock) {
        return inScope(database, ENTITY, scope, BY_UUID)
                .setParameter("uuid", uuid)
                .setLockMode(lock)
                .getResultStream()
                .map(row -> new Found((TotpEntry) row[0], (UUID) row[1]))
                .findFirst();
    }

    /** Whether an identity, which is in scope, has such a password. */
    static boolean hasPassword(EntityManager database, long identity, UUID password) {
        return database.createQuery(PASSWORDS, Long.class)
                        .setParameter("uuid", password)
                        .setParameter("identity", identity)
                        .getSingleResult()
                > 0;
    }

    private static TypedQuery<Object[]> inScope(EntityManager database, String select, Scope scope, String rest) {
        var where = " WHERE i.id = t.identity AND i.account = :account AND i.deleted IS NULL";
        var narrowed = scope.identity().isPresent() ? " AND i.id = :identity" : "";
        var query = database.createQuery(select + where + narrowed + rest, Object[].class)
                .setParameter("account", scope.account());
        scope.identity().ifPresent(identity -> query.setParameter("identity", identity));
        return query;
    }

    /** An entry, and the uuid of its identity. */
    record Found(TotpEntry entry, UUID identity) {
        SealedTotp sealed() {
            return entry.sealed(identity);
        }
    }
}
