package id.ravi.passwords;

import id.ravi.access.Scope;
import id.ravi.listing.Page;
import id.ravi.passwordhistory.EarlierPassword;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Finds entries in a scope. The scope is always part of the statement: a row outside of it is never loaded. */
final class PasswordQueries {
    /** The columns of {@link SealedPassword}, without the entity around them, whose management costs as much as the row. */
    private static final String COLUMNS =
            "SELECT p.id, p.uuid, i.id, i.uuid, p.domain, p.username, p.password, p.notes,"
                    + " p.created, p.updated FROM Password p, Identity i";

    private static final String ENTITY = "SELECT p, i.uuid FROM Password p, Identity i";
    private static final String EARLIER = "SELECT e, i.uuid FROM Password p, Identity i, EarlierPassword e";
    private static final String BY_UUID = " AND p.uuid = :uuid";

    private PasswordQueries() {}

    /** One that is to be changed. */
    static Optional<Found> find(EntityManager database, Scope scope, UUID uuid, LockModeType lock) {
        return inScope(database, ENTITY, scope, BY_UUID)
                .setParameter("uuid", uuid)
                .setLockMode(lock)
                .getResultStream()
                .map(row -> new Found((Password) row[0], (UUID) row[1]))
                .findFirst();
    }

    /** One that is to be read. */
    static Optional<SealedPassword> read(EntityManager database, Scope scope, UUID uuid) {
        return inScope(database, COLUMNS, scope, BY_UUID)
                .setParameter("uuid", uuid)
                .getResultStream()
                .map(PasswordQueries::sealed)
                .findFirst();
    }

    /** The newest ones, or those after the cursor: by creation, then id. */
    static List<SealedPassword> newest(
            EntityManager database, Scope scope, DomainFilter filter, Optional<Page.Cursor> after, int most) {
        var domain = filter.domain().isPresent() ? " AND p.domain = :domain" : "";
        var older = after.isPresent() ? " AND (p.created < :created OR p.created = :created AND p.id < :id)" : "";
        var query = inScope(database, COLUMNS, scope, domain + older + " ORDER BY p.created DESC, p.id DESC");
        filter.domain().ifPresent(wanted -> query.setParameter("domain", wanted));
        after.ifPresent(last -> query.setParameter("created", last.created()).setParameter("id", last.id()));
        return query.setMaxResults(most)
                .getResultStream()
                .map(PasswordQueries::sealed)
                .toList();
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

    private static SealedPassword sealed(Object[] row) {
        return new SealedPassword(
                (long) row[0],
                (UUID) row[1],
                (long) row[2],
                (UUID) row[3],
                (String) row[4],
                (byte[]) row[5],
                (byte[]) row[6],
                (byte[]) row[7],
                (Instant) row[8],
                (Instant) row[9]);
    }

    private static TypedQuery<Object[]> inScope(EntityManager database, String select, Scope scope, String rest) {
        var where = " WHERE i.id = p.identity AND i.account = :account AND i.deleted IS NULL";
        var narrowed = scope.identity().isPresent() ? " AND i.id = :identity" : "";
        var query = database.createQuery(select + where + narrowed + rest, Object[].class)
                .setParameter("account", scope.account());
        scope.identity().ifPresent(identity -> query.setParameter("identity", identity));
        return query;
    }

    /** An entry, and the uuid of its identity. */
    record Found(Password password, UUID identity) {}
}
