package id.ravi.bench.fill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Rows for one table, sent many at a time; one statement holds as many as the first round trip pays for. */
final class Rows implements AutoCloseable {
    private static final int BATCH = 5_000;

    private final PreparedStatement statement;
    private int waiting;

    Rows(Connection connection, String table, List<String> columns) throws SQLException {
        var marks = "?, ".repeat(columns.size() - 1) + "?";
        this.statement = connection.prepareStatement(
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")");
    }

    void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
        if (++waiting == BATCH) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            statement.getConnection().commit();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        flush();
        statement.close();
    }
}
