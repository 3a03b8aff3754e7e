package id.ravi.problem;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
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
            if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
                return new Forbidden();
            }
        }
        if (DatabaseFailure.isConflict(failure)) {
            return new Busy();
        }
        return logged(failure);
    }

    private static Refusal logged(Throwable failure) {
        if (DatabaseFailure.isAway(failure)) {
            LOG.log(Level.SEVERE, failure, () -> "The database does not answer");
            return new DatabaseAway();
        }
        var number = UUID.randomUUID();
        LOG.log(Level.SEVERE, failure, () -> "Incident " + number);
        return new Refusal(
                Refusal.Reason.FAULT, "The server failed. Tell its operator the incident number " + number + ".");
    }
}
