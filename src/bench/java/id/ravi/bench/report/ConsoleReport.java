package id.ravi.bench.report;

import id.ravi.bench.measure.Results;
import java.util.List;
import java.util.stream.Stream;

/** The report as lines of text. */
record ConsoleReport(Report report) {

    Stream<String> lines() {
        return Stream.of(
                        Stream.of(""),
                        Sentences.all(report).stream(),
                        report.load().stream().flatMap(this::tables),
                        table("Goals", Sentences.GOAL_HEADINGS, Sentences.goals(report)))
                .flatMap(lines -> lines);
    }

    private Stream<String> tables(UnderLoad load) {
        var million =
                load.million().stream().flatMap(results -> operations("On a million secrets", results, List.of()));
        var curve = load.curve().stream()
                .flatMap(steps -> table(
                        "GET …/{uuid}/ at a rate",
                        Sentences.CURVE_HEADINGS,
                        steps.steps().stream().map(Sentences::cells).toList()));
        return Stream.of(operations("Operations", load.results(), report.verdicts()), million, curve)
                .flatMap(lines -> lines);
    }

    private static Stream<String> operations(String heading, Results results, List<Verdict> verdicts) {
        return table(
                heading, Row.HEADINGS, Row.of(results, verdicts).map(Row::cells).toList());
    }

    private static Stream<String> table(String heading, List<String> headings, List<List<String>> rows) {
        return Stream.concat(
                Stream.of("", heading, ""), TextTable.of(headings, rows).lines());
    }
}
