package id.ravi.bench.report;

import id.ravi.bench.Settings;
import id.ravi.bench.measure.Results;
import id.ravi.bench.measure.Some;
import id.ravi.bench.probes.IdleCost;
import id.ravi.bench.probes.LatencyCurve;
import id.ravi.bench.probes.Memory;
import id.ravi.bench.probes.Starts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reports of runs that never took place. */
final class Sample {
    private static final long MEBI = 1024 * 1024;

    private Sample() {}

    /** With everything that can be measured. */
    static Report whole(Results thousand, Results million) {
        var memory = new Memory(OptionalLong.of(500 * MEBI), OptionalLong.of(700 * MEBI));
        var idle = new IdleCost(
                1_000, 999, OptionalLong.empty(), OptionalLong.empty(), Some.figures(100), Some.figures(101));
        var curve = new LatencyCurve(
                List.of(new LatencyCurve.Step(100, 100, 0.5, 1, 2), new LatencyCurve.Step(1_000, 700, 20, 40, 90)));
        var load = new UnderLoad(
                machine(), settings(), thousand, memory, Optional.of(idle), Optional.of(curve), Optional.of(million));
        return new Report(Optional.of(new Starts(12, 9, 5)), Optional.of(load));
    }

    /** With these operations alone. */
    static Report of(Results results) {
        var memory = new Memory(OptionalLong.empty(), OptionalLong.empty());
        var load = new UnderLoad(
                machine(), settings(), results, memory, Optional.empty(), Optional.empty(), Optional.empty());
        return new Report(Optional.empty(), Optional.of(load));
    }

    private static Machine machine() {
        return new Machine(Instant.EPOCH, 2, "Linux <amd64>", "17", "MariaDB 11.4", "1");
    }

    private static Settings settings() {
        return new Settings(Set.of(), 3, Duration.ofSeconds(4), Duration.ofSeconds(3), 16, true);
    }

    /** One round of each operation, with this processor time. */
    static Results results(double floor, double get, double post) {
        var results = new Results();
        results.add("jaxrs", Some.figures(floor));
        results.add("get", Some.figures(get));
        results.add("post", Some.figures(post));
        return results;
    }
}
