package id.ravi.bench.operations;

import id.ravi.bench.load.Answers;
import id.ravi.launcher.database.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;

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
                return insert(database, pace);
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

    private static Answers insert(Database database, Pace pace) {
        var latencies = new ConcurrentHistogram(Duration.ofMinutes(1).toNanos(), 3);
        var threads = Executors.newFixedThreadPool(pace.connections());
        long begin = System.nanoTime();
        long end = begin + pace.duration().toNanos();
        try {
            List<Future<Void>> loops = IntStream.range(0, pace.connections())
                    .mapToObj(i -> threads.submit(loop(database, end, latencies)))
                    .toList();
            loops.forEach(InsertLoop::await);
            return new Answers(latencies.getTotalCount(), Duration.ofNanos(System.nanoTime() - begin), latencies);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Void> loop(Database database, long end, ConcurrentHistogram latencies) {
        return () -> {
            try (var connection = connect(database);
                    var insert = connection.prepareStatement(INSERT)) {
                insert.setBytes(3, new byte[SEALED_BYTES]);
                insert.setBytes(4, new byte[SEALED_BYTES]);
                for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
                    var uuid = UUID.randomUUID().toString();
                    insert.setString(1, uuid);
                    insert.setString(2, uuid);
                    insert.executeUpdate();
                    latencies.recordValue(System.nanoTime() - start);
                }
                return null;
            }
        };
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static void await(Future<Void> loop) {
        try {
            loop.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
