package id.ravi.secrets;

import id.ravi.access.Scope;
import id.ravi.identities.Target;
import id.ravi.listing.Page;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds secrets in a scope. The scope is always part of the statement: a row outside of it is never loaded. */
final class SecretQueries {
    private static final String FROM = " FROM Secret s JOIN Identity i ON i.id = s.identity";

    /** The columns of {@link SealedSecret}, without the entity around them, whose management costs as much as the row. */
    private static final String COLUMNS =
            "SELECT s.id, s.uuid, i.id, i.uuid, s.name, s.value, s.notes, s.created, s.updated" + FROM;

    private static final String ENTITY = "SELECT s, i.id, i.uuid" + FROM;
    private static final String BY_UUID = " AND s.uuid = :uuid";

    private SecretQueries() {}

    /** One that is to be changed. */
    static Optional<OwnedSecret> find(EntityManager database, Scope scope, UUID uuid, LockModeType lock) {
        return inScope(database, ENTITY, Object[].class, scope, BY_UUID)
                .setParameter("uuid", uuid)
                .setLockMode(lock)
                .getResultStream()
                .map(row -> new OwnedSecret((Secret) row[0], new Target((long) row[1], (UUID) row[2])))
                .findFirst();
    }

    /** One that is to be read. */
    static Optional<SealedSecret> read(EntityManager database, Scope scope, UUID uuid) {
        return inScope(database, COLUMNS, Object[].class, scope, BY_UUID)
                .setParameter("uuid", uuid)
                .getResultStream()
                .map(SecretQueries::sealed)
                .findFirst();
    }

    /** The newest ones, or those after the cursor: by creation, then id. */
    static List<SealedSecret> newest(
            EntityManager database, Scope scope, KeyFilter filter, Optional<Page.Cursor> after, int most) {
        var key = filter.key().isPresent() ? " AND s.name = :key" : "";
        var older = after.isPresent() ? " AND (s.created < :created OR s.created = :created AND s.id < :id)" : "";
        var order = " ORDER BY s.created DESC, s.id DESC";
        var query = inScope(database, COLUMNS, Object[].class, scope, key + older + order);
        filter.key().ifPresent(wanted -> query.setParameter("key", wanted));
        after.ifPresent(last -> query.setParameter("created", last.created()).setParameter("id", last.id()));
        return query.setMaxResults(most)
                .getResultStream()
                .map(SecretQueries::sealed)
                .toList();
    }

    private static SealedSecret sealed(Object[] row) {
        return new SealedSecret(
                (long) row[0],
                (UUID) row[1],
                (long) row[2],
                (UUID) row[3],
                (String) row[4],
                (byte[]) row[5],
                (byte[]) row[6],
                (Instant) row[7],
                (Instant) row[8]);
    }

    private static <T> TypedQuery<T> inScope(
            EntityManager database, String select, Class<T> type, Scope scope, String rest) {
        var where = " WHERE i.account = :account AND i.deleted IS NULL";
        var narrowed = scope.identity().isPresent() ? " AND i.id = :identity" : "";
        var query =
                database.createQuery(select + where + narrowed + rest, type).setParameter("account", scope.account());
        scope.identity().ifPresent(identity -> query.setParameter("identity", identity));
        return query;
    }
}
