package id.ravi.bench.report;

import id.ravi.bench.measure.Results;
import id.ravi.bench.operations.Catalog;
import java.util.List;
import java.util.Set;

/** How much longer than usual the slowest hundredth of the requests may take. */
final class TailGoals {
    /** The floors, which are not ours, and what no server answers. */
    private static final Set<String> APART =
            Set.of("servlet", Catalog.FLOOR, Catalog.INSERTS, Catalog.EXTRACTION, "wait");

    private TailGoals() {}

    static List<Verdict> verdicts(Results results) {
        return Catalog.operations().stream()
                .map(operation -> operation.name())
                .filter(name -> !APART.contains(name))
                .map(name -> new Verdict(
                        name, "p99, of p50", " ×", 6, results.medianOf(name, figures -> figures.p99() / figures.p50())))
                .toList();
    }
}
