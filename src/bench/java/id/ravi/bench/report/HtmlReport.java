package id.ravi.bench.report;

import id.ravi.bench.measure.Results;
import id.ravi.bench.operations.Catalog;
import id.ravi.bench.probes.LatencyCurve;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report as one page that needs nothing but itself. */
record HtmlReport(Report report) {

    String text() {
        var sections = Stream.of(
                        report.load().stream().flatMap(this::ofLoad),
                        Stream.of(Html.section("Goals", Html.table(Sentences.GOAL_HEADINGS, Sentences.goals(report)))))
                .flatMap(parts -> parts)
                .collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Ravi server: what a request costs</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>
                """
                + Style.SHEET + "</style></head><body>\n<h1>What a request costs</h1>\n"
                + Sentences.all(report).stream().map(Html::paragraph).collect(Collectors.joining("\n"))
                + "\n" + sections + "</body></html>\n";
    }

    private Stream<String> ofLoad(UnderLoad load) {
        var thousand = operations("Operations", load.results(), report.verdicts());
        var million = load.million().stream().map(results -> operations("On a million secrets", results, List.of()));
        var curve = load.curve().stream()
                .map(steps ->
                        Html.section("GET …/{uuid}/ at a rate", chart(steps).svg(), table(steps)));
        return Stream.of(Stream.of(thousand), million, curve).flatMap(parts -> parts);
    }

    private static String operations(String heading, Results results, List<Verdict> verdicts) {
        var rows = Row.of(results, verdicts).toList();
        return Html.section(
                heading,
                Html.table(Row.HEADINGS, rows.stream().map(Row::cells).toList()),
                Html.paragraph("Processor time of one request:"),
                chart(rows).svg());
    }

    private static BarChart chart(List<Row> rows) {
        return new BarChart(
                "µs",
                "server",
                "database",
                rows.stream()
                        .filter(row -> !row.operation().name().equals(Catalog.INSERTS))
                        .map(row -> new BarChart.Bar(
                                row.operation().title(),
                                row.figures().server(),
                                row.figures().database()))
                        .toList());
    }

    private static String table(LatencyCurve curve) {
        return Html.table(
                Sentences.CURVE_HEADINGS,
                curve.steps().stream().map(Sentences::cells).toList());
    }

    private static LineChart chart(LatencyCurve curve) {
        return new LineChart(
                "requests a second",
                "ms",
                curve.steps().stream().map(LatencyCurve.Step::wanted).toList(),
                List.of(
                        line(curve, "p50", "first", LatencyCurve.Step::p50),
                        line(curve, "p95", "second", LatencyCurve.Step::p95),
                        line(curve, "p99", "third", LatencyCurve.Step::p99)));
    }

    private static LineChart.Line line(
            LatencyCurve curve, String name, String style, ToDoubleFunction<LatencyCurve.Step> value) {
        var values = curve.steps().stream().mapToDouble(value).boxed().toList();
        return new LineChart.Line(name, style, values);
    }
}
