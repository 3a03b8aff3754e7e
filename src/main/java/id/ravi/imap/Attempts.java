package id.ravi.imap;

import id.ravi.problem.Refusal;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Counts which messages failed, so that one which always does cannot hold up those behind it. That one fails where another
 * works tells that it is the message; while all fail, it is the mail server or the way to it, and all wait. Faults of this
 * server do not count, such as a database that is away.
 */
final class Attempts {
    private static final int MOST = 5;
    private static final String DATA_EXCEPTION = "22";

    private final TreeMap<Long, Failures> failed = new TreeMap<>();

    private long validity;

    /** Forgets all where the server has given its messages other numbers since; whether it has. */
    boolean under(long current) {
        boolean isOther = validity != current;
        if (isOther) {
            failed.clear();
            validity = current;
        }
        return isOther;
    }

    void failed(long message, Throwable failure) {
        if (!isOurs(failure)) {
            failed.computeIfAbsent(message, uid -> new Failures()).add();
        }
    }

    /** Its octets were read and somebody has them, or nobody wants them: the last failures of all others count. */
    void succeeded(long message) {
        failed.remove(message);
        failed.values().forEach(failures -> failures.othersWork = true);
    }

    /** It is done without its octets: that says nothing of the others, so it is not chosen first again. */
    void provedNothing(long message) {
        failed.computeIfAbsent(message, uid -> new Failures()).count++;
    }

    /** The messages up to that one do not come again. */
    void forget(long message) {
        failed.headMap(message, true).clear();
    }

    /**
     * Which of them to take first: the first one or, where it has failed, the first of those that failed least.
     *
     * @param messages ascending, at least one
     */
    long first(long[] messages) {
        return LongStream.of(messages)
                .boxed()
                .min(Comparator.comparingInt(this::count))
                .orElseThrow();
    }

    private int count(long message) {
        var failures = failed.get(message);
        return failures == null ? 0 : failures.count;
    }

    /** Whether it failed that often, the last time after another had succeeded since the time before. */
    boolean areOver(long message) {
        var failures = failed.get(message);
        return failures != null && failures.over;
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

    private static final class Failures {
        private int count;
        private boolean othersWork;
        private boolean over;

        void add() {
            count++;
            over = over || (count >= MOST && othersWork);
            othersWork = false;
        }
    }
}
