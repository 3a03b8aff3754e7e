package id.ravi.bench.report;

import id.ravi.bench.measure.Figures;
import id.ravi.bench.measure.Results;
import id.ravi.bench.operations.Catalog;
import id.ravi.bench.operations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One operation, as the table shows it.
 *
 * @param ratio processor time of the server, of the floor's
 */
record Row(Operation operation, Figures figures, OptionalDouble ratio, List<Verdict> verdicts) {
    static final List<String> HEADINGS = List.of(
            "operation",
            "requests/s",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "server µs",
            "database µs",
            "load µs",
            "SQL",
            "alloc kB",
            "× floor",
            "goals");

    static Stream<Row> of(Results results, List<Verdict> verdicts) {
        return Catalog.operations().stream().flatMap(operation -> results.median(operation.name()).stream()
                .map(figures ->
                        new Row(operation, figures, results.ratio(operation.name()), about(operation, verdicts))));
    }

    private static List<Verdict> about(Operation operation, List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.operation().equals(operation.name()))
                .toList();
    }

    /** The operation's name and its figures, as texts in the order of the headings. */
    List<String> cells() {
        return List.of(
                operation.title(),
                text("%.0f", figures.perSecond()),
                text("%.2f", figures.p50()),
                text("%.2f", figures.p95()),
                text("%.2f", figures.p99()),
                isWithoutServer() ? "–" : text("%.0f", figures.server()),
                text("%.0f", figures.database()),
                text("%.0f", figures.generator()),
                text("%.2f", figures.statements()),
                isWithoutServer() ? "–" : text("%.1f", figures.bytes() / 1e3),
                isWithoutServer() ? "–" : text("%.2f", ratio.orElse(Double.NaN)),
                goals());
    }

    private boolean isWithoutServer() {
        return Set.of(Catalog.INSERTS, Catalog.EXTRACTION).contains(operation.name());
    }

    private String goals() {
        if (verdicts.isEmpty()) {
            return "";
        }
        var missed = verdicts.stream().filter(verdict -> !verdict.isReached()).toList();
        return missed.isEmpty()
                ? "reached"
                : "missed: " + String.join(", ", missed.stream().map(Row::brief).toList());
    }

    private static String brief(Verdict verdict) {
        return verdict.valueText() + " " + verdict.limitText();
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
