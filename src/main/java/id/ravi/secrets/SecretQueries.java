package id.ravi.secrets;

import id.ravi.access.Scope;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds secrets in a scope. The scope is always part of the statement: a row outside of it is never loaded. */
final class SecretQueries {
    private static final String IN_SCOPE =
            "SELECT s FROM Secret s JOIN FETCH s.identity i WHERE i.account = :account AND i.deleted IS NULL";

    private SecretQueries() {}

    static Optional<Secret> find(EntityManager database, Scope scope, UUID uuid, LockModeType lock) {
        return inScope(database, scope, " AND s.uuid = :uuid")
                .setParameter("uuid", uuid)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** The newest ones, or those after the cursor: by creation, then id. */
    static List<Secret> newest(
            EntityManager database, Scope scope, KeyFilter filter, Optional<SecretPage.Cursor> after, int most) {
        var key = filter.key().isPresent() ? " AND s.name = :key" : "";
        var older = after.isPresent() ? " AND (s.created < :created OR s.created = :created AND s.id < :id)" : "";
        var query = inScope(database, scope, key + older + " ORDER BY s.created DESC, s.id DESC");
        filter.key().ifPresent(wanted -> query.setParameter("key", wanted));
        after.ifPresent(last -> query.setParameter("created", last.created()).setParameter("id", last.id()));
        return query.setMaxResults(most).getResultList();
    }

    private static TypedQuery<Secret> inScope(EntityManager database, Scope scope, String rest) {
        var narrowed = scope.identity().isPresent() ? " AND i.id = :identity" : "";
        var query =
                database.createQuery(IN_SCOPE + narrowed + rest, Secret.class).setParameter("account", scope.account());
        scope.identity().ifPresent(identity -> query.setParameter("identity", identity));
        return query;
    }
}
