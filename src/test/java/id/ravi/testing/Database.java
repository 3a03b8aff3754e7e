package id.ravi.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database of a server, for what is not to be seen from outside. */
public final class Database {
    private Database() {}

    /** The first column of all rows, as text, in the database of the shared server. */
    public static List<String> column(String query, Object... parameters) {
        return columnOf(TestServer.shared().running().database(), query, parameters);
    }

    /** The same in the database of another server. */
    public static List<String> columnOf(
            id.ravi.launcher.database.Database database, String query, Object... parameters) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
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
}
