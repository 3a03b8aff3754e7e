package id.ravi.bench.load;

import java.time.Duration;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What became of the requests of one load.
 *
 * @param count of answers, all with the expected status
 * @param elapsed from the first request to the last answer
 * @param latencies in nanoseconds
 */
public record Answers(long count, Duration elapsed, Histogram latencies) {

    public double perSecond() {
        return count / (elapsed.toNanos() / 1e9);
    }

    /** The latency that this percentage of the requests did not exceed. */
    public double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }

    /** Answers that nobody expected: such a run is no measurement. */
    public static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String what, Map<String, Long> occurrences) {
            super(what + ": " + occurrences);
        }
    }
}
