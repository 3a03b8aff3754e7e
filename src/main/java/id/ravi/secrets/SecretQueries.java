package id.ravi.secrets;

import id.ravi.access.Scope;
import id.ravi.identities.Target;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Finds secrets that are to be changed. The scope is part of the statement: a row outside of it is never loaded. */
final class SecretQueries {
    private static final String FIND =
            "SELECT s, i.id, i.uuid, i.e2eRequired FROM Secret s JOIN Identity i ON i.id = s.identity"
                    + " WHERE s.uuid = :uuid AND i.account = :account AND i.deleted IS NULL";

    private SecretQueries() {}

    static Optional<OwnedSecret> find(EntityManager database, Scope scope, UUID uuid, LockModeType lock) {
        var narrowed = scope.identity().isPresent() ? " AND i.id = :identity" : "";
        var query = database.createQuery(FIND + narrowed, Object[].class)
                .setParameter("uuid", uuid)
                .setParameter("account", scope.account())
                .setLockMode(lock);
        scope.identity().ifPresent(identity -> query.setParameter("identity", identity));
        return query.getResultStream()
                .map(row ->
                        new OwnedSecret((Secret) row[0], new Target((long) row[1], (UUID) row[2], (boolean) row[3])))
                .findFirst();
    }
}
