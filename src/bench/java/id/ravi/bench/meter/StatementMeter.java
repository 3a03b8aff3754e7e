package id.ravi.bench.meter;

import id.ravi.launcher.process.Patience;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * SQL statements that a MariaDB has executed for anybody, by its own counter {@code Questions}: each is a way to the
 * database and back, transactions' ends included.
 */
public final class StatementMeter implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Rests without a statement, together longer than the server collects what it writes. */
    private static final int QUIET = 2;

    private final Connection connection;
    private long own;

    private StatementMeter(Connection connection) {
        this.connection = connection;
    }

    public static StatementMeter connect(String url, String user, String password) {
        try {
            return new StatementMeter(DriverManager.getConnection(url, user, password));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Statements so far, without those of this meter. */
    public long statements() {
        own++;
        return Long.parseLong(ask("SHOW GLOBAL STATUS LIKE 'Questions'")) - own;
    }

    /**
     * Statements so far, once there are no more for a while: what requests leave to be done a little later, such as entries
     * of the audit log, is theirs, too.
     */
    public long settled() {
        var patience = new Patience(LONGEST);
        long last = statements();
        for (int quiet = 0; quiet < QUIET && !patience.isOver(); ) {
            patience.rest();
            long now = statements();
            quiet = now == last ? quiet + 1 : 0;
            last = now;
        }
        return last;
    }

    /** The value of a variable of the database. */
    public String variable(String name) {
        own++;
        return ask("SHOW GLOBAL VARIABLES LIKE '" + name + "'");
    }

    /** The second column of the only row. */
    private String ask(String question) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(2);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
