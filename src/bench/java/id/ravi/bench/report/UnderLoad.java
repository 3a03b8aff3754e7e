package id.ravi.bench.report;

import id.ravi.bench.Settings;
import id.ravi.bench.measure.Results;
import id.ravi.bench.probes.IdleCost;
import id.ravi.bench.probes.LatencyCurve;
import id.ravi.bench.probes.Memory;
import java.util.Optional;

/** What was measured on one server, from its start to its end. */
public record UnderLoad(
        Machine machine,
        Settings settings,
        Results results,
        Memory memory,
        Optional<IdleCost> idle,
        Optional<LatencyCurve> curve,
        Optional<Results> million) {}
