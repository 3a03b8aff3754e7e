package id.ravi.lifecycle;

import id.ravi.access.Caller;
import id.ravi.identities.GracePeriod;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Destroys what was deleted longer ago than the grace period, one identity in each transaction. */
@Stateless
@PermitAll
public class Purges {
    private static final String DUE =
            "SELECT i.account, i.uuid FROM Identity i WHERE i.deleted < :before ORDER BY i.deleted";
    private static final int MOST = 100;

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    Destruction destruction;

    @Inject
    GracePeriod grace;

    @Inject
    Clock clock;

    /** Some of those whose time has come, the oldest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Due> due() {
        return database.createQuery(DUE, Object[].class)
                .setParameter("before", grace.begin(clock.instant()))
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new Due((long) row[0], (UUID) row[1]))
                .toList();
    }

    /** Destroys it unless another node has done so, or its owner has just restored it. */
    public void purge(Due due) {
        var server = Caller.server(due.account(), due.identity());
        destruction.destroyDeletedBefore(server, due.identity(), grace.begin(clock.instant()));
    }

    /** An identity whose grace period has passed. */
    public record Due(long account, UUID identity) {}
}
