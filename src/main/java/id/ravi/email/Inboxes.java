package id.ravi.email;

import id.ravi.access.Role;
import id.ravi.access.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Finds inboxes. */
@Stateless
@RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
public class Inboxes {
    private static final String IN_SCOPE = "SELECT e.id, e.address, e.created FROM EmailAddress e, Identity i"
            + " WHERE i.id = e.identity AND i.account = :account AND i.deleted IS NULL";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    /** The inboxes in scope, oldest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Inbox> list(Scope scope) {
        var narrowed = scope.identity().isPresent() ? " AND i.id = :identity" : "";
        var query = database.createQuery(IN_SCOPE + narrowed + " ORDER BY e.created, e.id", Object[].class)
                .setParameter("account", scope.account());
        scope.identity().ifPresent(identity -> query.setParameter("identity", identity));
        return query.getResultStream()
                .map(row -> new Inbox((long) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }
}
