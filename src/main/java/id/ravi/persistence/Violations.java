package id.ravi.persistence;

import java.sql.SQLException;

/** Tells a refused duplicate from every other failure of the database. */
public final class Violations {
    private static final int DUPLICATE_ENTRY = 1062;

    private Violations() {}

    /** Whether a unique key refused the row. The message of the exception names the row's key: do not pass it on. */
    public static boolean isDuplicate(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_ENTRY) {
                return true;
            }
        }
        return false;
    }
}
