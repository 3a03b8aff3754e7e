package id.ravi.bench.operations;

import java.time.Duration;

/** How many at a time, and how long. */
public record Pace(int connections, Duration duration) {}
