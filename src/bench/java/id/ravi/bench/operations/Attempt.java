package id.ravi.bench.operations;

import id.ravi.bench.load.Answers;

/** An operation that is prepared and can be run once. */
@FunctionalInterface
public interface Attempt {
    Answers run();

    /** Clears up, when nothing is measured any more. */
    default void finish() {}
}
