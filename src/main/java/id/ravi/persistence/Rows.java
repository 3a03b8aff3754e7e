package id.ravi.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads rows by JDBC, for what is read much more often than it is written: the persistence provider prepares such a query
 * anew each time, and converts each column twice.
 */
@ApplicationScoped
public class Rows {
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    @Resource(lookup = "jdbc/ravi")
    DataSource database;

    /** Makes a value of the row at which the result stands. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What a statement finds. */
    public <T> List<T> read(Select select, Reader<T> reader) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(select.sql())) {
            int place = 1;
            for (var parameter : select.parameters()) {
                statement.setObject(place++, parameter);
            }
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** A {@code UUID} column. */
    public static UUID uuid(ResultSet row, int column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    /** A {@code DATETIME(6)} column that holds UTC. Not by its class: the pool throws and catches an exception for that. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column, new GregorianCalendar(UTC)).toInstant();
    }
}
