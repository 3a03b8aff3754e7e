package id.ravi.bench.operations;

import id.ravi.bench.load.Requests;
import java.util.function.Function;

/**
 * Something that can be done over and over.
 *
 * @param name by which it is chosen and reported
 * @param title what it does, for people
 */
public record Operation(String name, String title, Work work) {

    /** Requests over HTTP. */
    static Operation of(String name, String title, Function<Scene, Requests> requests) {
        return new Operation(name, title, (scene, pace) -> {
            var prepared = requests.apply(scene);
            return () -> scene.load(pace.duration()).closed(pace.connections(), prepared);
        });
    }

    /** Prepares everything that is not to be measured. */
    public Attempt prepare(Scene scene, Pace pace) {
        return work.prepare(scene, pace);
    }

    /** How an operation prepares itself. */
    @FunctionalInterface
    interface Work {
        Attempt prepare(Scene scene, Pace pace);
    }
}
