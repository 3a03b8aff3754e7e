package id.ravi.email;

import id.ravi.access.Role;
import id.ravi.access.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds inboxes. */
@Stateless
@RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
public class Inboxes {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /** Nothing else is in the column, whose character set has no more. */
    private static final Pattern ASCII = Pattern.compile("[!-~]{1,254}");

    private static final String IN_SCOPE = " FROM EmailAddress e, Identity i"
            + " WHERE i.id = e.identity AND i.account = :account AND i.deleted IS NULL";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    /** The inboxes in scope, oldest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Inbox> list(Scope scope) {
        return query("SELECT e.id, e.address, e.created", scope, " ORDER BY e.created, e.id", Object[].class)
                .getResultStream()
                .map(row -> new Inbox((long) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }

    /** The part of a scope that is the identity with this inbox, named by number or address; none where there is none. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Scope> narrow(Scope scope, String inbox) {
        boolean number = NUMBER.matcher(inbox).matches();
        if (!number && !ASCII.matcher(inbox).matches()) {
            return Optional.empty();
        }
        var named = number ? " AND e.id = :inbox" : " AND e.address = :inbox";
        return query("SELECT i.id", scope, named, Long.class)
                .setParameter("inbox", number ? (Object) Long.valueOf(inbox) : inbox.toLowerCase(Locale.ROOT))
                .getResultStream()
                .map(identity -> new Scope(scope.account(), Optional.of(identity)))
                .findFirst();
    }

    private <T> TypedQuery<T> query(String columns, Scope scope, String more, Class<T> type) {
        var narrowed = scope.identity().isPresent() ? " AND i.id = :identity" : "";
        var query = database.createQuery(columns + IN_SCOPE + narrowed + more, type)
                .setParameter("account", scope.account());
        scope.identity().ifPresent(identity -> query.setParameter("identity", identity));
        return query;
    }
}
