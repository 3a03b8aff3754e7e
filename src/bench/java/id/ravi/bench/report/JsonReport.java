package id.ravi.bench.report;

import id.ravi.bench.measure.Figures;
import id.ravi.bench.measure.Results;
import id.ravi.bench.probes.IdleCost;
import id.ravi.bench.probes.LatencyCurve;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The report for programs. Times are microseconds where they are processor time, milliseconds where they are latency. */
record JsonReport(Report report) {

    String text() {
        var text = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(object().build());
        }
        return text.toString().strip() + "\n";
    }

    private JsonObjectBuilder object() {
        var json = Json.createObjectBuilder();
        report.load().ifPresent(load -> add(json, load));
        report.starts()
                .ifPresent(starts -> json.add(
                        "start_seconds",
                        Json.createObjectBuilder()
                                .add("first", starts.first())
                                .add("second", starts.second())
                                .add("empty_war", starts.empty())));
        var goals = Json.createArrayBuilder();
        report.verdicts().forEach(verdict -> goals.add(goal(verdict)));
        return json.add("goals", goals);
    }

    private static void add(JsonObjectBuilder json, UnderLoad load) {
        var machine = load.machine();
        json.add(
                        "machine",
                        Json.createObjectBuilder()
                                .add("at", machine.at().toString())
                                .add("processors", machine.processors())
                                .add("system", machine.system())
                                .add("java", machine.java())
                                .add("database", machine.database())
                                .add("innodb_flush_log_at_trx_commit", machine.flushAtCommit()))
                .add("connections", load.settings().connections())
                .add("rounds", load.settings().rounds())
                .add("round_seconds", load.settings().round().toSeconds())
                .add("operations", operations(load.results()));
        load.million().ifPresent(results -> json.add("operations_on_a_million", operations(results)));
        add(json, "resident_bytes_idle", load.memory().idle());
        add(json, "resident_bytes_loaded", load.memory().loaded());
        load.idle().ifPresent(idle -> json.add("idle_connections", idle(idle)));
        load.curve().ifPresent(curve -> json.add("latency_curve", curve(curve)));
    }

    private static JsonObjectBuilder operations(Results results) {
        var operations = Json.createObjectBuilder();
        Row.of(results, List.of()).forEach(row -> {
            var operation = figures(row.figures()).add("title", row.operation().title());
            row.ratio().ifPresent(ratio -> operation.add("times_floor", ratio));
            operations.add(row.operation().name(), operation);
        });
        return operations;
    }

    private static JsonObjectBuilder figures(Figures figures) {
        return Json.createObjectBuilder()
                .add("per_second", figures.perSecond())
                .add("p50_ms", figures.p50())
                .add("p95_ms", figures.p95())
                .add("p99_ms", figures.p99())
                .add("server_us", figures.server())
                .add("database_us", figures.database())
                .add("generator_us", figures.generator())
                .add("sql_statements", figures.statements())
                .add("allocated_bytes", figures.bytes());
    }

    private static JsonObjectBuilder idle(IdleCost idle) {
        var json = Json.createObjectBuilder().add("opened", idle.connections()).add("still_open", idle.stillOpen());
        add(json, "resident_bytes_without", idle.before());
        add(json, "resident_bytes_with", idle.after());
        return json.add("get_without", figures(idle.without())).add("get_with", figures(idle.with()));
    }

    private static JsonArrayBuilder curve(LatencyCurve curve) {
        var steps = Json.createArrayBuilder();
        curve.steps()
                .forEach(step -> steps.add(Json.createObjectBuilder()
                        .add("wanted_per_second", step.wanted())
                        .add("answered_per_second", step.answered())
                        .add("p50_ms", step.p50())
                        .add("p95_ms", step.p95())
                        .add("p99_ms", step.p99())));
        return steps;
    }

    private static JsonObjectBuilder goal(Verdict verdict) {
        var goal = Json.createObjectBuilder()
                .add("operation", verdict.operation())
                .add("goal", verdict.goal())
                .add("unit", verdict.unit().strip())
                .add("limit", verdict.limit())
                .add("reached", verdict.isReached());
        verdict.value().ifPresent(value -> goal.add("value", value));
        return goal;
    }

    private static void add(JsonObjectBuilder json, String name, OptionalLong value) {
        value.ifPresent(number -> json.add(name, number));
    }
}
