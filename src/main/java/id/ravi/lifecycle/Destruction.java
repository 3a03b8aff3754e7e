package id.ravi.lifecycle;

import id.ravi.access.Caller;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.encryption.DataKeys;
import id.ravi.identities.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Destroys identities that are deleted: their data keys and every row that is theirs, in the transaction of whoever asks.
 *
 * <p>The row is locked and looked at once more, so that nobody destroys what is being restored, and of two nodes one does
 * it. The foreign keys take the rest along. Addresses stay behind without an owner, so that nobody gets them again.
 */
@ApplicationScoped
public class Destruction {
    private static final String DELETED = "SELECT i FROM Identity i WHERE i.account = :account AND i.deleted ";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    DataKeys dataKeys;

    @Inject
    AuditLog audit;

    /** Destroys one that is deleted, since whenever; false when there is no such identity in reach. */
    boolean destroyDeleted(Caller caller, UUID uuid) {
        return destroy(caller, query(caller, "IS NOT NULL AND i.uuid = :uuid").setParameter("uuid", uuid));
    }

    /** Destroys one that was deleted before an instant; false when it no longer is. */
    boolean destroyDeletedBefore(Caller caller, UUID uuid, Instant before) {
        return destroy(
                caller,
                query(caller, "< :before AND i.uuid = :uuid")
                        .setParameter("before", before)
                        .setParameter("uuid", uuid));
    }

    private TypedQuery<Identity> query(Caller caller, String rest) {
        return database.createQuery(DELETED + rest, Identity.class)
                .setParameter("account", caller.account())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }

    private boolean destroy(Caller caller, TypedQuery<Identity> query) {
        Optional<Identity> found = query.getResultStream().findFirst();
        found.ifPresent(identity -> {
            database.remove(identity);
            database.flush();
            dataKeys.forget(identity.uuid());
            audit.record(caller, Action.IDENTITY_PURGED, identity.uuid());
        });
        return found.isPresent();
    }
}
