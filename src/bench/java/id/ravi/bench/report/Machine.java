package id.ravi.bench.report;

import id.ravi.bench.meter.Meters;
import id.ravi.bench.target.Target;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where it was measured, without which no figure means anything.
 *
 * @param flushAtCommit the database's {@code innodb_flush_log_at_trx_commit}: 1 means that a commit is on the disk
 */
public record Machine(Instant at, int processors, String system, String java, String database, String flushAtCommit) {

    public static Machine of(Target target, Meters meters) {
        return new Machine(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.version() + " " + String.join(" ", target.javaOptions()),
                "MariaDB " + meters.statements().variable("version"),
                meters.statements().variable("innodb_flush_log_at_trx_commit"));
    }
}
