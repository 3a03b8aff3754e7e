package id.ravi.bench.operations;

import id.ravi.bench.load.Answers;
import id.ravi.bench.load.Lanes;
import id.ravi.launcher.database.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Inserts rows of the same shape as a secret's into a table of its own and commits each: what the database alone gives to
 * so many connections. The time of the threads is that of this process.
 */
final class InsertLoop implements Operation.Work {
    private static final int SEALED_BYTES = 100;
    private static final String INSERT = "INSERT INTO bench_insert"
            + " (uuid, identity_id, name, value, notes, created, updated, version)"
            + " VALUES (?, 1, ?, ?, ?, NOW(6), NOW(6), 1)";

    @Override
    public Attempt prepare(Scene scene, Pace pace) {
        var database = scene.database();
        execute(database, "DROP TABLE IF EXISTS bench_insert", "CREATE TABLE bench_insert LIKE secret");
        return new Attempt() {
            @Override
            public Answers run() {
                return Lanes.run(pace.connections(), pace.duration(), () -> new Inserts(database));
            }

            @Override
            public void finish() {
                execute(database, "DROP TABLE bench_insert");
            }
        };
    }

    private static void execute(Database database, String... statements) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One connection of its own. */
    private static final class Inserts implements Lanes.Lane {
        private final Connection connection;
        private final PreparedStatement insert;

        Inserts(Database database) throws SQLException {
            connection = connect(database);
            insert = connection.prepareStatement(INSERT);
            insert.setBytes(3, new byte[SEALED_BYTES]);
            insert.setBytes(4, new byte[SEALED_BYTES]);
        }

        @Override
        public long once() throws SQLException {
            long start = System.nanoTime();
            var uuid = UUID.randomUUID().toString();
            insert.setString(1, uuid);
            insert.setString(2, uuid);
            insert.executeUpdate();
            return System.nanoTime() - start;
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

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
