package id.ravi.contacts;

import id.ravi.access.Scope;
import id.ravi.identities.Target;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Finds contacts that are to be changed. The scope is part of the statement here, too. */
final class ContactQueries {
    private static final String ENTITY = "SELECT c, i.id, i.uuid, i.e2eRequired FROM Contact c, Identity i"
            + " WHERE i.id = c.identity AND i.account = :account AND i.deleted IS NULL AND c.uuid = :uuid";

    private ContactQueries() {}

    static Optional<Found> find(EntityManager database, Scope scope, UUID uuid, LockModeType lock) {
        var narrowed = scope.identity().isPresent() ? " AND i.id = :identity" : "";
        var query = database.createQuery(ENTITY + narrowed, Object[].class)
                .setParameter("account", scope.account())
                .setParameter("uuid", uuid)
                .setLockMode(lock);
        scope.identity().ifPresent(identity -> query.setParameter("identity", identity));
        return query.getResultStream()
                .map(row -> new Found((Contact) row[0], new Target((long) row[1], (UUID) row[2], (boolean) row[3])))
                .findFirst();
    }

    /** A contact, and whose it is. */
    record Found(Contact contact, Target owner) {}
}
