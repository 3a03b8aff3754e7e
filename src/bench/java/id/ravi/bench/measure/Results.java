package id.ravi.bench.measure;

import id.ravi.bench.operations.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The figures of all operations, round by round. */
public final class Results {
    private final Map<String, List<Figures>> rounds = new LinkedHashMap<>();

    /** Adds the next round of an operation. */
    public void add(String operation, Figures figures) {
        rounds.computeIfAbsent(operation, first -> new ArrayList<>()).add(figures);
    }

    public Set<String> operations() {
        return Set.copyOf(rounds.keySet());
    }

    /** The medians of an operation; nothing if it was not measured. */
    public Optional<Figures> median(String operation) {
        return Optional.ofNullable(rounds.get(operation)).map(Results::medians);
    }

    /** The median of something that is computed from each round of an operation. */
    public OptionalDouble medianOf(String operation, ToDoubleFunction<Figures> figure) {
        return Median.of(rounds.getOrDefault(operation, List.of()).stream()
                .mapToDouble(figure)
                .toArray());
    }

    /** How many times the processor time of the floor an operation takes: the median of the rounds' ratios. */
    public OptionalDouble ratio(String operation) {
        return ratio(operation, Catalog.FLOOR, Figures::server);
    }

    /** The median of what an operation has, divided by what another one has in the same round. */
    public OptionalDouble ratio(String operation, String other, ToDoubleFunction<Figures> figure) {
        return compare(operation, other, (one, two) -> figure.applyAsDouble(one) / figure.applyAsDouble(two));
    }

    /** The median of what an operation has more than another one in the same round. */
    public OptionalDouble difference(String operation, String other, ToDoubleFunction<Figures> figure) {
        return compare(operation, other, (one, two) -> figure.applyAsDouble(one) - figure.applyAsDouble(two));
    }

    private OptionalDouble compare(String operation, String other, Comparison comparison) {
        var ones = rounds.getOrDefault(operation, List.of());
        var others = rounds.getOrDefault(other, List.of());
        var compared = IntStream.range(0, Math.min(ones.size(), others.size()))
                .mapToDouble(round -> comparison.of(ones.get(round), others.get(round)))
                .toArray();
        return Median.of(compared);
    }

    private static Figures medians(List<Figures> rounds) {
        return new Figures(
                median(rounds, Figures::perSecond),
                median(rounds, Figures::p50),
                median(rounds, Figures::p95),
                median(rounds, Figures::p99),
                median(rounds, Figures::server),
                median(rounds, Figures::database),
                median(rounds, Figures::generator),
                median(rounds, Figures::statements),
                median(rounds, Figures::bytes));
    }

    private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        return Median.of(rounds.stream().mapToDouble(figure).toArray()).orElseThrow();
    }

    private interface Comparison {
        double of(Figures one, Figures other);
    }
}
