package id.ravi.bench.measure;

import id.ravi.bench.meter.Meters;
import id.ravi.bench.operations.Operation;
import id.ravi.bench.operations.Pace;
import id.ravi.bench.operations.Scene;
import id.ravi.launcher.process.Progress;
import java.util.List;

/** Runs operations in turn, round after round. */
public record Rounds(Scene scene, Meters meters, Progress progress) {

    /** Runs everything without keeping the figures: a virtual machine that has just started is slow. */
    public void warmUp(List<Operation> operations, int passes, Pace pace) {
        for (int pass = 1; pass <= passes; pass++) {
            progress.say("Warming up, pass " + pass + " of " + passes);
            operations.forEach(operation -> measure(operation, pace));
        }
    }

    public Results measure(List<Operation> operations, int rounds, Pace pace) {
        var results = new Results();
        for (int round = 1; round <= rounds; round++) {
            progress.say("Measuring, round " + round + " of " + rounds);
            for (var operation : operations) {
                results.add(operation.name(), measure(operation, pace));
            }
        }
        return results;
    }

    /** One operation, once. */
    public Figures measure(Operation operation, Pace pace) {
        var attempt = operation.prepare(scene, pace);
        var before = meters.read();
        var answers = attempt.run();
        var used = meters.settled().since(before);
        attempt.finish();
        return Figures.of(answers, used);
    }
}
