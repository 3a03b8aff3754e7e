package id.ravi.bench.probes;

import id.ravi.bench.measure.Median;
import id.ravi.bench.target.StartTimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Seconds from the start of the server's process until it is ready.
 *
 * @param first with an empty database, whose schema is made
 * @param second with the same database: the median
 * @param empty an empty WAR on the same server: the median
 */
public record Starts(double first, double second, double empty) {

    /** Starts the product once and then, in turn, the product and the empty WAR. */
    public static Starts measure(StartTimes times, int rounds) {
        double first = seconds(times.ofProduct());
        var second = new ArrayList<Double>();
        var empty = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            second.add(seconds(times.ofProduct()));
            empty.add(seconds(times.ofEmptyWar()));
        }
        return new Starts(first, median(second), median(empty));
    }

    /** How many times the empty WAR's start the second start takes. */
    public double ratio() {
        return second / empty;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    private static double median(List<Double> values) {
        return Median.of(values.stream().mapToDouble(Double::doubleValue).toArray())
                .orElseThrow();
    }
}
