package id.ravi.bench;

import id.ravi.bench.measure.Figures;
import id.ravi.bench.measure.Results;
import id.ravi.bench.measure.Rounds;
import id.ravi.bench.operations.Pace;
import id.ravi.bench.operations.Scene;
import id.ravi.bench.probes.IdleCost;
import id.ravi.bench.probes.LatencyCurve;
import id.ravi.bench.probes.Memory;
import id.ravi.bench.probes.Starts;
import id.ravi.bench.report.Machine;
import id.ravi.bench.report.Report;
import id.ravi.bench.report.UnderLoad;
import id.ravi.bench.target.StartTimes;
import id.ravi.bench.target.Target;
import id.ravi.launcher.process.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One run of the benchmarks. */
final class Run {
    private static final int IDLE_CONNECTIONS = 1_000;
    private static final int OPEN_CONNECTIONS = 64;

    /** A virtual machine that has just started gets faster for about so long. */
    private static final Duration WARM_UP = Duration.ofMinutes(1);

    private static final int FEWEST_PASSES = 2;

    private final Settings settings;
    private final Selection selection;
    private final Path directory;
    private final Progress progress;
    private final Pace pace;

    Run(Settings settings, Path directory, Progress progress) {
        this.settings = settings;
        this.selection = Selection.of(settings.only());
        this.directory = directory;
        this.progress = progress;
        this.pace = new Pace(settings.connections(), settings.round());
    }

    Report measure() {
        return new Report(starts(), selection.operations().isEmpty() ? Optional.empty() : Optional.of(underLoad()));
    }

    private Optional<Starts> starts() {
        if (!selection.has(Selection.START)) {
            return Optional.empty();
        }
        progress.say("Measuring how long the server takes to start");
        return Optional.of(Starts.measure(new StartTimes(directory.resolve("start"), progress), settings.rounds()));
    }

    private UnderLoad underLoad() {
        try (var target = Target.start(directory.resolve("data"), progress);
                var meters = target.meters()) {
            var idleBytes = target.server().residentBytes();
            progress.say("Filling in a thousand secrets");
            var scene = new Scene(target);
            var rounds = new Rounds(scene, meters, progress);
            var results = results(rounds, passes());
            var memory = new Memory(idleBytes, target.server().residentBytes());
            return new UnderLoad(
                    Machine.of(target, meters),
                    settings,
                    results,
                    memory,
                    idleConnections(target, rounds),
                    curve(scene, results),
                    million(scene, rounds));
        }
    }

    /** Few operations are warmed up as long as many. */
    private int passes() {
        long pass = settings.warmup().toMillis() * selection.operations().size();
        return (int) Math.max(FEWEST_PASSES, WARM_UP.toMillis() / pass);
    }

    private Results results(Rounds rounds, int passes) {
        var operations = selection.operations();
        rounds.warmUp(operations, passes, new Pace(settings.connections(), settings.warmup()));
        return rounds.measure(operations, settings.rounds(), pace);
    }

    private Optional<IdleCost> idleConnections(Target target, Rounds rounds) {
        if (!selection.has(Selection.IDLE)) {
            return Optional.empty();
        }
        progress.say("Measuring with " + IDLE_CONNECTIONS + " idle connections");
        return Optional.of(IdleCost.measure(target, rounds, IDLE_CONNECTIONS, pace));
    }

    private Optional<LatencyCurve> curve(Scene scene, Results results) {
        if (!selection.has(Selection.OPEN)) {
            return Optional.empty();
        }
        progress.say("Measuring the latency under a growing rate");
        double capacity = results.median("get").map(Figures::perSecond).orElseThrow();
        return Optional.of(
                LatencyCurve.measure(capacity, rate -> scene.open(settings.round(), OPEN_CONNECTIONS, rate)));
    }

    private Optional<Results> million(Scene scene, Rounds rounds) {
        if (!settings.million()) {
            return Optional.empty();
        }
        progress.say("Filling in a million secrets");
        scene.growToMillion();
        return Optional.of(results(rounds, 1));
    }
}
