package id.ravi.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The audit log in the database. By JDBC, on the connection of the current transaction: a persistence provider would insert
 * entries one by one to learn the ids that nobody wants to know.
 */
@ApplicationScoped
public class AuditTable {
    private static final String COLUMNS = String.join(", ", AuditEntry.COLUMNS);
    private static final String ROW =
            "(" + String.join(", ", Collections.nCopies(AuditEntry.COLUMNS.size(), "?")) + ")";

    private static final int MOST = 128;

    /** For each power of two up to the most the statement that inserts so many rows: so few texts stay prepared. */
    private static final List<String> INSERTS = IntStream.rangeClosed(0, Integer.numberOfTrailingZeros(MOST))
            .mapToObj(power -> insert(1 << power))
            .toList();

    @Resource(lookup = "jdbc/ravi")
    DataSource database;

    private static String insert(int rows) {
        return "INSERT INTO audit_entry (" + COLUMNS + ") VALUES " + String.join(", ", Collections.nCopies(rows, ROW));
    }

    void write(List<AuditEntry> entries) {
        try (var connection = database.getConnection()) {
            for (int written = 0, rows; written < entries.size(); written += rows) {
                rows = Integer.highestOneBit(Math.min(MOST, entries.size() - written));
                insert(connection, entries.subList(written, written + rows));
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** As many entries as a power of two. */
    private static void insert(Connection connection, List<AuditEntry> entries) throws SQLException {
        var insert = INSERTS.get(Integer.numberOfTrailingZeros(entries.size()));
        try (var statement = connection.prepareStatement(insert)) {
            int parameter = 1;
            for (var entry : entries) {
                for (var value : entry.values()) {
                    statement.setObject(parameter++, value);
                }
            }
            statement.executeUpdate();
        }
    }
}
