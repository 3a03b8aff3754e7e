package id.ravi.bench.report;

import id.ravi.bench.measure.Figures;
import id.ravi.bench.probes.IdleCost;
import id.ravi.bench.probes.LatencyCurve;
import id.ravi.bench.probes.Starts;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The report as lines of text. */
record ConsoleReport(Report report) {
    private static final double MEBI = 1024 * 1024;

    Stream<String> lines() {
        var load = report.load().stream().flatMap(this::ofLoad);
        var starts = report.starts().stream().map(ConsoleReport::ofStarts);
        return Stream.of(load, starts, goals()).flatMap(lines -> lines);
    }

    private Stream<String> ofLoad(UnderLoad load) {
        var machine = load.machine();
        var head = Stream.of(
                "",
                machine.at() + ", " + machine.processors() + " processors, " + machine.system() + ", Java "
                        + machine.java() + ", " + machine.database() + ", innodb_flush_log_at_trx_commit="
                        + machine.flushAtCommit(),
                load.settings().connections() + " connections, "
                        + load.settings().rounds() + " rounds of "
                        + load.settings().round().toSeconds() + " s; medians",
                "");
        var rows = Row.of(load.results(), report.verdicts()).map(Row::cells);
        var table = TextTable.of(Row.HEADINGS, rows.toList()).lines();
        return Stream.of(head, table, ofMillion(load), ofMemory(load), ofIdle(load), ofCurve(load))
                .flatMap(lines -> lines);
    }

    private static Stream<String> ofMillion(UnderLoad load) {
        return load.million().stream()
                .flatMap(results -> Stream.concat(
                        Stream.of("", "On a million secrets", ""),
                        TextTable.of(
                                        Row.HEADINGS,
                                        Row.of(results, List.of())
                                                .map(Row::cells)
                                                .toList())
                                .lines()));
    }

    private static Stream<String> ofMemory(UnderLoad load) {
        return Stream.of(
                "",
                "Resident memory of the server: " + mebibytes(load.memory().idle()) + " idle, "
                        + mebibytes(load.memory().loaded()) + " loaded");
    }

    private static Stream<String> ofIdle(UnderLoad load) {
        return load.idle().stream().map(ConsoleReport::text);
    }

    private static String text(IdleCost idle) {
        return idle.connections() + " idle connections, " + idle.stillOpen() + " of them open at the end: memory "
                + mebibytes(idle.before()) + " without, " + mebibytes(idle.after()) + " with; GET …/{uuid}/ "
                + text(idle.without()) + " without, " + text(idle.with()) + " with";
    }

    private static String text(Figures figures) {
        return String.format(Locale.ROOT, "p50 %.2f ms and %.0f µs", figures.p50(), figures.server());
    }

    private static Stream<String> ofCurve(UnderLoad load) {
        var headings = List.of("wanted/s", "answered/s", "p50 ms", "p95 ms", "p99 ms");
        return load.curve().stream()
                .flatMap(curve -> Stream.concat(
                        Stream.of("", "GET …/{uuid}/ at a rate", ""),
                        TextTable.of(
                                        headings,
                                        curve.steps().stream()
                                                .map(ConsoleReport::cells)
                                                .toList())
                                .lines()));
    }

    private static List<String> cells(LatencyCurve.Step step) {
        return Stream.of(step.wanted(), step.answered(), step.p50(), step.p95(), step.p99())
                .map(value -> String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value))
                .toList();
    }

    private static String ofStarts(Starts starts) {
        return String.format(
                Locale.ROOT,
                "Start to ready: first %.1f s, second %.1f s, an empty WAR %.1f s",
                starts.first(),
                starts.second(),
                starts.empty());
    }

    private Stream<String> goals() {
        var rows = report.verdicts().stream()
                .map(verdict -> List.of(
                        verdict.operation(), verdict.goal(), verdict.limitText(), verdict.valueText(), verdict.word()))
                .toList();
        return Stream.concat(
                Stream.of(""),
                TextTable.of(List.of("operation", "goal", "limit", "measured", ""), rows)
                        .lines());
    }

    private static String mebibytes(OptionalLong bytes) {
        return bytes.isPresent() ? String.format(Locale.ROOT, "%.0f MiB", bytes.getAsLong() / MEBI) : "unknown";
    }
}
