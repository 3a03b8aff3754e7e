package id.ravi.problem;

import jakarta.ejb.EJBAccessException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns whatever was not expected into a refusal that says nothing of the inside; the log holds the rest. */
public final class Incident {
    private static final Logger LOG = Logger.getLogger(Incident.class.getName());

    private Incident() {}

    /** What the client is told: its own refusal if one is the cause, 403, 503 without a database, otherwise 500. */
    public static Refusal refusal(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof EJBAccessException) {
                return new Refusal(Refusal.Reason.FORBIDDEN, "You do not have permission to perform this action.");
            }
        }
        return logged(failure);
    }

    private static Refusal logged(Throwable failure) {
        var number = UUID.randomUUID();
        LOG.log(Level.SEVERE, failure, () -> "Incident " + number);
        return isDatabaseAway(failure)
                ? new Refusal(Refusal.Reason.UNAVAILABLE, "The database does not answer. Try again later.")
                : new Refusal(
                        Refusal.Reason.FAULT,
                        "The server failed. Nothing was changed; tell its operator the incident number " + number
                                + ".");
    }

    /** SQLState class 08 is the connection's; a pool that has none to give says so without an SQLState. */
    private static boolean isDatabaseAway(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || (cause instanceof SQLException sql && isConnection(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConnection(SQLException failure) {
        return failure.getSQLState() == null || failure.getSQLState().startsWith("08");
    }
}
