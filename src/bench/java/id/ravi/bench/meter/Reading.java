package id.ravi.bench.meter;

import java.time.Duration;

/**
 * What the meters show at one moment, or the difference of two moments.
 *
 * @param server processor time of the server
 * @param database processor time of the database
 * @param self processor time of this process, which sends the load
 * @param statements SQL statements
 * @param bytes allocated by the server
 */
public record Reading(Duration server, Duration database, Duration self, long statements, long bytes) {

    /** What was used since an earlier reading. */
    public Reading since(Reading earlier) {
        return new Reading(
                server.minus(earlier.server),
                database.minus(earlier.database),
                self.minus(earlier.self),
                statements - earlier.statements,
                bytes - earlier.bytes);
    }
}
