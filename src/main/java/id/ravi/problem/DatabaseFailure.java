package id.ravi.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/** Tells the ways in which a statement or a commit fails that mean something to a client. */
public final class DatabaseFailure {
    private static final int DUPLICATE_ENTRY = 1062;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int RECORD_CHANGED = 1020;
    private static final int PARENT_GONE = 1452;

    private DatabaseFailure() {}

    /** Whether a unique key refused the row. The message of the exception names the row's key: do not pass it on. */
    public static boolean isDuplicate(Throwable failure) {
        return anySql(failure, sql -> sql.getErrorCode() == DUPLICATE_ENTRY);
    }

    /**
     * Whether another transaction won, so that trying again makes sense: one that destroyed an identity to which this one
     * adds something has won, too, and the next try does not find the identity. At commit the container keeps of a deadlock its
     * words alone.
     */
    public static boolean isConflict(Throwable failure) {
        return anySql(failure, DatabaseFailure::isConflict)
                || causes(failure)
                        .anyMatch(cause -> cause instanceof XAException
                                && String.valueOf(cause.getMessage()).contains("Deadlock found"));
    }

    /** Whether there is no connection: SQLState class 08; a pool that has none to give says so without an SQLState. */
    static boolean isAway(Throwable failure) {
        return anySql(
                failure,
                sql -> sql instanceof SQLTransientConnectionException
                        || sql.getSQLState() == null
                        || sql.getSQLState().startsWith("08"));
    }

    private static boolean isConflict(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case DEADLOCK, LOCK_WAIT_TIMEOUT, RECORD_CHANGED, PARENT_GONE -> true;
            default -> "40001".equals(failure.getSQLState());
        };
    }

    private static boolean anySql(Throwable failure, Predicate<SQLException> test) {
        return causes(failure).anyMatch(cause -> cause instanceof SQLException sql && test.test(sql));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
