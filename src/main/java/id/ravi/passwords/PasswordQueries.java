package id.ravi.passwords;

import id.ravi.access.Scope;
import id.ravi.identities.Target;
import id.ravi.passwordhistory.EarlierPassword;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Finds entries that are to be changed, and what they had before. The scope is part of the statement here, too. */
final class PasswordQueries {
    private static final String ENTITY = "SELECT p, i.id, i.uuid, i.e2eRequired FROM Password p, Identity i";
    private static final String EARLIER = "SELECT e, i.uuid FROM Password p, Identity i, EarlierPassword e";
    private static final String BY_UUID = " AND p.uuid = :uuid";

    private PasswordQueries() {}

    /** One that is to be changed. */
    static Optional<Found> find(EntityManager database, Scope scope, UUID uuid, LockModeType lock) {
        return inScope(database, ENTITY, scope, BY_UUID)
                .setParameter("uuid", uuid)
                .setLockMode(lock)
                .getResultStream()
                .map(row -> new Found((Password) row[0], new Target((long) row[1], (UUID) row[2], (boolean) row[3])))
                .findFirst();
    }

    /**
     * What an entry had before, newest first. One statement tells it together with the identity for which it is sealed: the
     * entry may be on its way to another one.
     */
    static <T> List<T> earlier(
            EntityManager database, Scope scope, UUID uuid, BiFunction<EarlierPassword, UUID, T> opening) {
        return inScope(database, EARLIER, scope, BY_UUID + " AND e.entry = p.id ORDER BY e.replaced DESC")
                .setParameter("uuid", uuid)
                .getResultStream()
                .map(row -> opening.apply((EarlierPassword) row[0], (UUID) row[1]))
                .toList();
    }

    private static TypedQuery<Object[]> inScope(EntityManager database, String select, Scope scope, String rest) {
        var where = " WHERE i.id = p.identity AND i.account = :account AND i.deleted IS NULL";
        var narrowed = scope.identity().isPresent() ? " AND i.id = :identity" : "";
        var query = database.createQuery(select + where + narrowed + rest, Object[].class)
                .setParameter("account", scope.account());
        scope.identity().ifPresent(identity -> query.setParameter("identity", identity));
        return query;
    }

    /** An entry, and whose it is. */
    record Found(Password password, Target owner) {}
}
