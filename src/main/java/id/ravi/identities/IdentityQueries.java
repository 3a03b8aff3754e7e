package id.ravi.identities;

import id.ravi.access.Scope;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import java.util.UUID;

/** Finds identities in a scope, which is always part of the statement: a row outside of it is never loaded. */
final class IdentityQueries {
    static final String ALIVE = " AND i.deleted IS NULL";
    static final String DELETED = " AND i.deleted IS NOT NULL";

    private IdentityQueries() {}

    /** The identities that fulfil the condition on {@code i}, oldest first. */
    static TypedQuery<Identity> identities(EntityManager database, Scope scope, String condition) {
        return inScope(database, "SELECT i FROM Identity i", scope, condition, Identity.class);
    }

    /** The one in scope with that id, or else the first. */
    static Optional<Target> target(EntityManager database, Scope scope, Optional<Long> id) {
        var select = "SELECT i.id, i.uuid, i.e2eRequired FROM Identity i";
        var condition = ALIVE + (id.isPresent() ? " AND i.id = :id" : "");
        var query = inScope(database, select, scope, condition, Object[].class);
        id.ifPresent(wanted -> query.setParameter("id", wanted));
        return query.setMaxResults(1)
                .getResultStream()
                .map(row -> new Target((long) row[0], (UUID) row[1], (boolean) row[2]))
                .findFirst();
    }

    /** Each with its address beside it; one statement. */
    static TypedQuery<Object[]> withAddresses(EntityManager database, Scope scope, String condition) {
        var both = "SELECT i, e.address FROM Identity i LEFT JOIN EmailAddress e ON e.identity = i.id";
        return inScope(database, both, scope, condition, Object[].class);
    }

    /** All of an account, those too that are deleted and can be restored. */
    static long count(EntityManager database, long account) {
        return database.createQuery("SELECT COUNT(i) FROM Identity i WHERE i.account = :account", Long.class)
                .setParameter("account", account)
                .getSingleResult();
    }

    static IdentityAnswer answer(Object[] withAddress, GracePeriod grace) {
        var inbox = withAddress[1] == null ? "" : (String) withAddress[1];
        return ((Identity) withAddress[0]).answer(inbox, grace);
    }

    private static <T> TypedQuery<T> inScope(
            EntityManager database, String select, Scope scope, String condition, Class<T> type) {
        var narrowed = scope.identity().isPresent() ? " AND i.id = :scope" : "";
        var query = database.createQuery(
                        select + " WHERE i.account = :account" + narrowed + condition + " ORDER BY i.id", type)
                .setParameter("account", scope.account());
        scope.identity().ifPresent(id -> query.setParameter("scope", id));
        return query;
    }
}
