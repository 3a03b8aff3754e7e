package id.ravi.bench;

import id.ravi.bench.meter.AllocationMeter;
import id.ravi.bench.meter.ProcessMeter;
import id.ravi.bench.meter.StatementMeter;
import id.ravi.testing.TestServer;
import java.util.ArrayList;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Measures what requests cost the shared server, however fast the machine is. */
final class CostMeter implements AutoCloseable {
    private static final int REQUESTS = 40;
    private static final int REPETITIONS = 3;

    private final AllocationMeter allocation;
    private final StatementMeter statements;

    CostMeter(TestServer server) {
        var database = server.running().database();
        this.allocation =
                AllocationMeter.attach(ProcessMeter.noted(server.directory().resolve("server.pid"))
                        .process()
                        .pid());
        this.statements = StatementMeter.connect(database.url(), database.user(), database.password());
    }

    /** Sends the request with ever new numbers, first unmeasured and then several times over, and takes the least. */
    Cost measure(String operation, IntConsumer request) {
        var readings = new ArrayList<Reading>();
        for (int repetition = 0; repetition <= REPETITIONS; repetition++) {
            IntStream.range(repetition * REQUESTS, (repetition + 1) * REQUESTS).forEach(request);
            readings.add(new Reading(statements.settled(), allocation.bytes()));
        }
        return Cost.least(IntStream.range(0, REPETITIONS)
                .mapToObj(i -> cost(operation, readings.get(i), readings.get(i + 1)))
                .toArray(Cost[]::new));
    }

    private static Cost cost(String operation, Reading before, Reading after) {
        return new Cost(
                operation,
                (after.statements - before.statements) / (double) REQUESTS,
                (after.bytes - before.bytes) / (double) REQUESTS);
    }

    /** How many requests an operation sends in all. */
    static int requests() {
        return (REPETITIONS + 1) * REQUESTS;
    }

    @Override
    public void close() {
        allocation.close();
        statements.close();
    }

    private record Reading(long statements, long bytes) {}
}
