package id.ravi.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
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

    /** Two statements only, so that both stay prepared. */
    private static final int MANY = 100;

    private static final String INSERT_ONE = insert(1);
    private static final String INSERT_MANY = insert(MANY);

    @Resource(lookup = "jdbc/ravi")
    DataSource database;

    private static String insert(int rows) {
        return "INSERT INTO audit_entry (" + COLUMNS + ") VALUES " + String.join(", ", Collections.nCopies(rows, ROW));
    }

    void write(List<AuditEntry> entries) {
        try (var connection = database.getConnection()) {
            int written = 0;
            for (; written + MANY <= entries.size(); written += MANY) {
                insert(connection, INSERT_MANY, entries.subList(written, written + MANY));
            }
            for (; written < entries.size(); written++) {
                insert(connection, INSERT_ONE, List.of(entries.get(written)));
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static void insert(Connection connection, String insert, List<AuditEntry> entries) throws SQLException {
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
