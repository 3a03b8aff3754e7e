package id.ravi.bench.report;

import id.ravi.bench.measure.Figures;
import id.ravi.bench.probes.IdleCost;
import id.ravi.bench.probes.LatencyCurve;
import id.ravi.bench.probes.Starts;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What console and page say in the same words. */
final class Sentences {
    static final List<String> GOAL_HEADINGS = List.of("operation", "goal", "limit", "measured", "");
    static final List<String> CURVE_HEADINGS = List.of("wanted/s", "answered/s", "p50 ms", "p95 ms", "p99 ms");

    private static final double MEBI = 1024 * 1024;

    private Sentences() {}

    /** Where and how it was measured, and what stands in no table. */
    static List<String> all(Report report) {
        var ofLoad = report.load().stream()
                .flatMap(load -> Stream.concat(
                        Stream.of(machine(load.machine()), manner(load), memory(load)),
                        load.idle().stream().map(Sentences::idle)));
        return Stream.concat(ofLoad, report.starts().stream().map(Sentences::starts))
                .toList();
    }

    private static String machine(Machine machine) {
        return machine.at() + ", " + machine.processors() + " processors, " + machine.system() + ", Java "
                + machine.java() + ", " + machine.database() + ", innodb_flush_log_at_trx_commit="
                + machine.flushAtCommit();
    }

    private static String manner(UnderLoad load) {
        return load.settings().connections() + " connections, "
                + load.settings().rounds() + " rounds of "
                + load.settings().round().toSeconds() + " s each in turns; medians over the rounds";
    }

    private static String memory(UnderLoad load) {
        return "Resident memory of the server: " + mebibytes(load.memory().idle()) + " idle, "
                + mebibytes(load.memory().loaded()) + " loaded";
    }

    private static String idle(IdleCost idle) {
        return idle.connections() + " idle connections, " + idle.stillOpen() + " of them open at the end: memory "
                + mebibytes(idle.before()) + " without, " + mebibytes(idle.after()) + " with; GET …/{uuid}/ "
                + brief(idle.without()) + " without, " + brief(idle.with()) + " with";
    }

    private static String brief(Figures figures) {
        return format("p50 %.2f ms and %.0f µs", figures.p50(), figures.server());
    }

    private static String starts(Starts starts) {
        return format(
                "Start to ready: first %.1f s, second %.1f s, an empty WAR %.1f s",
                starts.first(), starts.second(), starts.empty());
    }

    /** The goals as rows below {@link #GOAL_HEADINGS}. */
    static List<List<String>> goals(Report report) {
        return report.verdicts().stream()
                .map(verdict -> List.of(
                        verdict.operation(), verdict.goal(), verdict.limitText(), verdict.valueText(), verdict.word()))
                .toList();
    }

    /** A step of the curve as a row below {@link #CURVE_HEADINGS}. */
    static List<String> cells(LatencyCurve.Step step) {
        return Stream.of(step.wanted(), step.answered(), step.p50(), step.p95(), step.p99())
                .map(value -> format(value < 100 ? "%.2f" : "%.0f", value))
                .toList();
    }

    private static String mebibytes(OptionalLong bytes) {
        return bytes.isPresent() ? format("%.0f MiB", bytes.getAsLong() / MEBI) : "unknown";
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
