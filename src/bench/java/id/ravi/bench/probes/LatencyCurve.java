package id.ravi.bench.probes;

import id.ravi.bench.load.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Latency under a rate that does not ask whether the server keeps up, from idle to saturation. */
public record LatencyCurve(List<Step> steps) {
    private static final List<Double> SHARES = List.of(0.1, 0.25, 0.4, 0.55, 0.7, 0.8, 0.9, 1.0, 1.15, 1.3, 1.6, 2.0);
    private static final double KEPT_UP = 0.95;

    public LatencyCurve {
        steps = List.copyOf(steps);
    }

    /**
     * Goes up in shares of what the server answers when it is kept busy, and ends with the first rate that is too much.
     *
     * @param capacity requests a second of the closed workload
     * @param load sends so many requests a second
     */
    public static LatencyCurve measure(double capacity, DoubleFunction<Answers> load) {
        var steps = new ArrayList<Step>();
        for (double share : SHARES) {
            double wanted = Math.max(1, Math.floor(capacity * share));
            var answers = load.apply(wanted);
            steps.add(
                    new Step(wanted, answers.perSecond(), answers.millis(50), answers.millis(95), answers.millis(99)));
            if (answers.perSecond() < KEPT_UP * wanted) {
                break;
            }
        }
        return new LatencyCurve(steps);
    }

    /** One rate: requests a second, wanted and answered, and milliseconds. */
    public record Step(double wanted, double answered, double p50, double p95, double p99) {
        public boolean isSaturated() {
            return answered < KEPT_UP * wanted;
        }
    }
}
