package id.ravi.persistence;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Removes a few rows in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RowRemoval {
    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    /**
     * Whether there may be more. The rows are found before they are deleted, by id: a range that is deleted blocks what is
     * inserted into it. A row that has become younger meanwhile stays.
     */
    public boolean removeSome(String table, String column, Instant before, int most) {
        var found = database.createNativeQuery("SELECT id FROM " + table + " WHERE " + column + " < ?1 LIMIT " + most)
                .setParameter(1, InstantColumn.text(before))
                .getResultList();
        for (var id : found) {
            database.createNativeQuery("DELETE FROM " + table + " WHERE id = ?1 AND " + column + " < ?2")
                    .setParameter(1, id)
                    .setParameter(2, InstantColumn.text(before))
                    .executeUpdate();
        }
        return found.size() == most;
    }
}
