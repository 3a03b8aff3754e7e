package id.ravi.bench.measure;

import id.ravi.bench.load.Answers;
import id.ravi.bench.meter.Reading;
import java.time.Duration;

/**
 * One operation in one round, or the medians of several.
 *
 * @param p50 milliseconds, as the other two
 * @param server microseconds of processor time for each request, as the other two
 * @param generator of this process, which sends the load
 * @param statements of SQL for each request
 * @param bytes that the server allocates for each request
 */
public record Figures(
        double perSecond,
        double p50,
        double p95,
        double p99,
        double server,
        double database,
        double generator,
        double statements,
        double bytes) {

    static Figures of(Answers answers, Reading used) {
        double count = answers.count();
        return new Figures(
                answers.perSecond(),
                answers.millis(50),
                answers.millis(95),
                answers.millis(99),
                micros(used.server()) / count,
                micros(used.database()) / count,
                micros(used.self()) / count,
                used.statements() / count,
                used.bytes() / count);
    }

    private static double micros(Duration duration) {
        return duration.toNanos() / 1e3;
    }
}
