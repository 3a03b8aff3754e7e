package id.ravi.bench.measure;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The middle of some values, which one bad round does not move; of an even number, the mean of the middle two. */
public final class Median {
    private Median() {}

    public static OptionalDouble of(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }
}
