package id.ravi.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.ravi.launcher.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where canaries are to be found. */
record Sightings(Canaries canaries) {

    /** The names found in each file below the directory that is not one of those which keep credentials. */
    Map<String, Set<String>> inFiles(Path directory, Set<String> keepers) throws IOException {
        var found = new TreeMap<String, Set<String>>();
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = directory.relativize(file).toString();
                var names = keepers.contains(name) ? Set.<String>of() : canaries.in(Files.readAllBytes(file));
                if (!names.isEmpty()) {
                    found.put(name, names);
                }
            }
        }
        return found;
    }

    /** The names found in any column of any row of each table. */
    Map<String, Set<String>> inTables(Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            var found = new TreeMap<String, Set<String>>();
            for (var table : tables(connection)) {
                var names = inTable(connection, table);
                if (!names.isEmpty()) {
                    found.put(table, names);
                }
            }
            return found;
        }
    }

    private static byte[] text(String column) {
        return column == null ? new byte[0] : column.getBytes(UTF_8);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW TABLES")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private Set<String> inTable(Connection connection, String table) throws SQLException {
        var names = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM " + table)) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    var column = rows.getObject(i) instanceof byte[] bytes ? bytes : text(rows.getString(i));
                    names.addAll(canaries.in(column));
                }
            }
        }
        return names;
    }
}
