package id.ravi.imap;

import id.ravi.problem.Refusal;
import java.sql.SQLException;

/**
 * Counts how often the same message failed in a row, so that one which always does cannot hold up those behind it. Faults of
 * the server do not count, such as a database that is away: then all messages wait.
 */
final class Attempts {
    private static final int MOST = 5;
    private static final String DATA_EXCEPTION = "22";

    private long uid;
    private int failures;

    void failed(long message, Throwable failure) {
        if (isOurs(failure)) {
            return;
        }
        failures = message == uid ? failures + 1 : 1;
        uid = message;
    }

    boolean areOver(long message) {
        return message == uid && failures >= MOST;
    }

    private static boolean isOurs(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() == null || !sql.getSQLState().startsWith(DATA_EXCEPTION);
            }
        }
        return false;
    }
}
