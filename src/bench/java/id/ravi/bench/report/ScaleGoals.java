package id.ravi.bench.report;

import id.ravi.bench.measure.Figures;
import id.ravi.bench.measure.Results;
import id.ravi.bench.operations.Catalog;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** What must not grow with the number of keys and secrets. */
final class ScaleGoals {
    private static final String TIMES = " ×";

    /** They touch no secret. */
    private static final Set<String> APART =
            Set.of("servlet", Catalog.FLOOR, "live", Catalog.INSERTS, Catalog.EXTRACTION, "wait");

    private ScaleGoals() {}

    static List<Verdict> verdicts(UnderLoad load) {
        var keys = Stream.of(new Verdict(
                "keys", "10,000 keys, of one key", TIMES, 1.15, load.results().ratio("keys", "get", Figures::server)));
        var million = load.million().stream().flatMap(later -> growth(load.results(), later));
        return Stream.concat(keys, million).toList();
    }

    private static Stream<Verdict> growth(Results thousand, Results million) {
        return Catalog.operations().stream()
                .map(operation -> operation.name())
                .filter(name -> !APART.contains(name))
                .map(name -> new Verdict(
                        name, "a million secrets, of a thousand", TIMES, 1.1, growth(thousand, million, name)));
    }

    /**
     * Server and database together, each in multiples of the floor at its time, so that a machine that has become slower
     * meanwhile does not count.
     */
    private static OptionalDouble growth(Results thousand, Results million, String name) {
        var before = cost(thousand, name);
        var after = cost(million, name);
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of(after.getAsDouble() / before.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble cost(Results results, String name) {
        return results.ratio(name, Catalog.FLOOR, figures -> figures.server() + figures.database());
    }
}
