package id.ravi.apikeys;

import id.ravi.access.Scope;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds keys in a scope. The scope is always part of the statement: a row outside of it is never loaded. */
final class KeyQueries {
    private static final String NEWEST_FIRST = " ORDER BY k.created DESC, k.id DESC";
    private static final String OF_IDENTITIES =
            " FROM ApiKey k JOIN Identity i ON i.id = k.identity WHERE k.account = :account AND i.deleted IS NULL";
    private static final String OF_ACCOUNT = " FROM ApiKey k WHERE k.account = :account AND k.identity IS NULL";

    /** A condition and no join, so that a lock of the key is not one of its identity as well. */
    private static final String ONE_OF_IDENTITIES = " FROM ApiKey k WHERE k.account = :account"
            + " AND EXISTS (SELECT i.id FROM Identity i WHERE i.id = k.identity AND i.deleted IS NULL)";

    private static final String USABLE = "k.revoked IS NULL AND (k.expires IS NULL OR k.expires > :now)";
    private static final String IS_USABLE = " AND " + USABLE;
    private static final int MOST_OTHERS = 1_000;
    private static final Comparator<ListedKey> NEWEST =
            Comparator.comparing(ListedKey::created).reversed();

    private static final String UNREVOKED = " AND k.uuid = :uuid AND k.revoked IS NULL";

    private KeyQueries() {}

    static List<ListedKey> identityKeys(EntityManager database, Scope scope, Instant now) {
        return newestFirst(state -> inScope(
                                database,
                                "SELECT k, i.uuid" + OF_IDENTITIES,
                                state + NEWEST_FIRST,
                                scope,
                                Object[].class)
                        .setParameter("now", now))
                .map(columns -> ((ApiKey) columns[0]).listed(Optional.of((UUID) columns[1])))
                .sorted(NEWEST)
                .toList();
    }

    static List<ListedKey> managementKeys(EntityManager database, long account, Instant now) {
        var scope = new Scope(account, Optional.empty());
        return newestFirst(
                        state -> inScope(database, "SELECT k" + OF_ACCOUNT, state + NEWEST_FIRST, scope, ApiKey.class)
                                .setParameter("now", now))
                .map(key -> key.listed(Optional.empty()))
                .sorted(NEWEST)
                .toList();
    }

    /** All usable ones, of which there is a limit, and so many of the others that no list fills the memory. */
    private static <T> Stream<T> newestFirst(Function<String, TypedQuery<T>> query) {
        return Stream.concat(
                query.apply(IS_USABLE).getResultStream(),
                query.apply(" AND NOT (" + USABLE + ")")
                        .setMaxResults(MOST_OTHERS)
                        .getResultStream());
    }

    /** How many keys of the identity, or else of the account itself, can be used. */
    static long countUsable(EntityManager database, long account, Optional<Long> identity, Instant now) {
        var whose = identity.isPresent() ? " FROM ApiKey k WHERE k.account = :account" : OF_ACCOUNT;
        return inScope(database, "SELECT COUNT(k)" + whose, IS_USABLE, new Scope(account, identity), Long.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** One that was not revoked. */
    static Optional<ApiKey> identityKey(EntityManager database, Scope scope, UUID uuid, LockModeType lock) {
        return one(inScope(database, "SELECT k" + ONE_OF_IDENTITIES, UNREVOKED, scope, ApiKey.class), uuid, lock);
    }

    /** One that was not revoked. */
    static Optional<ApiKey> managementKey(EntityManager database, long account, UUID uuid, LockModeType lock) {
        var scope = new Scope(account, Optional.empty());
        return one(inScope(database, "SELECT k" + OF_ACCOUNT, UNREVOKED, scope, ApiKey.class), uuid, lock);
    }

    private static Optional<ApiKey> one(TypedQuery<ApiKey> query, UUID uuid, LockModeType lock) {
        return query.setParameter("uuid", uuid)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private static <T> TypedQuery<T> inScope(
            EntityManager database, String keys, String rest, Scope scope, Class<T> type) {
        var narrowed = scope.identity().isPresent() ? " AND k.identity = :identity" : "";
        var query = database.createQuery(keys + narrowed + rest, type).setParameter("account", scope.account());
        scope.identity().ifPresent(identity -> query.setParameter("identity", identity));
        return query;
    }
}
