package id.ravi.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database of a server, for what cannot be seen or brought about from outside. */
public final class Database {
    private Database() {}

    /** The first column of all rows, as text, in the database of the shared server. */
    public static List<String> column(String query, Object... parameters) {
        return columnOf(TestServer.shared().running().database(), query, parameters);
    }

    /** The same in the database of another server. */
    public static List<String> columnOf(
            id.ravi.launcher.database.Database database, String query, Object... parameters) {
        try (var connection = connect(database);
                var statement = prepare(connection, query, parameters)) {
            var values = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes rows behind the server's back and answers how many. */
    public static int update(String sql, Object... parameters) {
        return updateOf(TestServer.shared().running().database(), sql, parameters);
    }

    /** The same in the database of another server. */
    public static int updateOf(id.ravi.launcher.database.Database database, String sql, Object... parameters) {
        try (var connection = connect(database);
                var statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(id.ravi.launcher.database.Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
