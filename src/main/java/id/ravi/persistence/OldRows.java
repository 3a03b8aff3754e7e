package id.ravi.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Removes rows whose time has passed, for the timers of the features, which run on every node.
 *
 * <p>It never throws: the container stops a timer for good that fails twice, as it would while the database is away. What
 * is left is removed the next time.
 */
@ApplicationScoped
public class OldRows {
    private static final int MANY = 1_000;
    private static final int FEW = 20;

    private static final Logger LOG = Logger.getLogger(OldRows.class.getName());

    @Inject
    RowRemoval removal;

    /** Removes all rows of the table, which has an id, whose column is before that instant. */
    public void remove(String table, String column, Instant before) {
        remove(table, column, before, MANY);
    }

    /** The same for rows that take much with them. */
    public void removeFew(String table, String column, Instant before) {
        remove(table, column, before, FEW);
    }

    private void remove(String table, String column, Instant before, int most) {
        try {
            while (removal.removeSome(table, column, before, most)) {
                // Each turn is a transaction of its own.
            }
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "Old rows of " + table + " are removed the next time");
        }
    }
}
