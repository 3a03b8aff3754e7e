package id.ravi.bench.meter;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * SQL statements that a MariaDB has executed for anybody, by its own counter {@code Questions}: each is a way to the
 * database and back, transactions' ends included.
 */
public final class StatementMeter implements AutoCloseable {
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
