package id.ravi.bench.report;

import id.ravi.bench.measure.Figures;
import id.ravi.bench.measure.Results;
import id.ravi.bench.operations.Catalog;
import id.ravi.bench.probes.Starts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What the product sets itself to reach. All are ratios or differences within one run, so that they mean the same on any
 * machine.
 */
final class Goals {
    private static final String TIMES = " ×";
    private static final String MICROS = " µs";
    private static final double MEBI = 1024 * 1024;

    private Goals() {}

    static List<Verdict> verdicts(Report report) {
        var verdicts = new ArrayList<Verdict>();
        report.load().ifPresent(load -> {
            verdicts.addAll(ofProcessorTime(load.results()));
            verdicts.addAll(ofAuthentication(load.results()));
            verdicts.addAll(ofCommits(load.results()));
            verdicts.add(new Verdict(
                    "wait",
                    "p50, after the message was accepted",
                    " ms",
                    50,
                    load.results().medianOf("wait", Figures::p50)));
            verdicts.addAll(ScaleGoals.verdicts(load));
            verdicts.addAll(TailGoals.verdicts(load.results()));
            verdicts.add(new Verdict(
                    "",
                    "resident memory, loaded",
                    " MiB",
                    600,
                    mebibytes(load.memory().loaded())));
        });
        report.starts()
                .map(Starts::ratio)
                .ifPresent(ratio -> verdicts.add(
                        new Verdict("", "second start, of an empty WAR's", TIMES, 2, OptionalDouble.of(ratio))));
        return verdicts.stream().filter(verdict -> verdict.value().isPresent()).toList();
    }

    private static List<Verdict> ofProcessorTime(Results results) {
        return List.of(
                times(results, "get", 1.5),
                times(results, "find", 1.8),
                times(results, "list", 5),
                times(results, "post", 6),
                times(results, "patch", 8));
    }

    private static Verdict times(Results results, String operation, double limit) {
        return new Verdict(
                operation, "processor time, of the constant resource's", TIMES, limit, results.ratio(operation));
    }

    private static List<Verdict> ofAuthentication(Results results) {
        return List.of(
                more(results, "empty", 20),
                more(results, "empty-jwt", 60),
                more(results, "empty-cookie", 60),
                more(results, "empty-basic", 100));
    }

    private static Verdict more(Results results, String operation, double limit) {
        return new Verdict(
                operation,
                "more processor time than the constant resource",
                MICROS,
                limit,
                results.difference(operation, Catalog.FLOOR, Figures::server));
    }

    private static List<Verdict> ofCommits(Results results) {
        return List.of(commits(results, "post"), commits(results, "patch"));
    }

    private static Verdict commits(Results results, String operation) {
        return new Verdict(
                operation,
                "bare inserts a second, of the operation's",
                TIMES,
                2,
                results.ratio(Catalog.INSERTS, operation, Figures::perSecond));
    }

    private static OptionalDouble mebibytes(OptionalLong bytes) {
        return bytes.isPresent() ? OptionalDouble.of(bytes.getAsLong() / MEBI) : OptionalDouble.empty();
    }
}
