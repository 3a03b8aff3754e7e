package id.ravi.bench.load;

import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.api.config.SessionLimitPolicy;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.config.Protocol;
import java.time.Duration;
import java.util.Map;

/** A load on one server. */
public record Load(String host, int port, Duration duration) {
    private static final String PHASE = "load";
    private static final int MOST_WAITING = 10_000;

    /** Keeps so many connections busy: each sends its next request when the answer to the last one is there. */
    public Answers closed(int connections, Requests requests) {
        var builder = benchmark(connections);
        return run(builder, builder.addPhase(PHASE).always(connections), requests);
    }

    /**
     * Sends so many requests a second, whether or not the earlier ones were answered. A request that has to wait for one of
     * the connections waits within its latency: nothing is left out because the server is slow (coordinated omission).
     */
    public Answers open(int connections, double perSecond, Requests requests) {
        var builder = benchmark(connections);
        var phase = builder.addPhase(PHASE)
                .constantRate(0)
                .usersPerSec(perSecond)
                .variance(false)
                .maxSessions(MOST_WAITING)
                .sessionLimitPolicy(SessionLimitPolicy.CONTINUE);
        return run(builder, phase, requests);
    }

    private BenchmarkBuilder benchmark(int connections) {
        var builder = BenchmarkBuilder.builder().name(PHASE).threads(1);
        builder.addPlugin(HttpPluginBuilder::new)
                .http()
                .protocol(Protocol.HTTP)
                .host(host)
                .port(port)
                .allowHttp2(false)
                .sharedConnections(connections)
                .requestTimeout("60s")
                .endHttp()
                .ergonomics()
                .autoRangeCheck(false)
                .stopOnInvalid(false)
                .repeatCookies(false)
                .userAgentFromSession(false);
        return builder;
    }

    private Answers run(BenchmarkBuilder builder, PhaseBuilder<?> phase, Requests requests) {
        var exchange = new Exchange(requests);
        phase.duration(duration.toMillis()).maxDuration(duration.plusSeconds(60).toMillis());
        exchange.addTo(phase.scenario().initialSequence("request"));
        var total = new StatisticsSnapshot();
        new LocalSimulationRunner(
                        builder.build(),
                        (ofPhase, step, metric, snapshot, countDown) -> total.add(snapshot),
                        (ofPhase, fewest, most) -> {},
                        (authority, tag, fewest, most) -> {})
                .run();
        return answers(total, exchange);
    }

    private static Answers answers(StatisticsSnapshot total, Exchange exchange) {
        exchange.requireExpected();
        long lost = total.connectionErrors + (long) total.requestTimeouts + total.internalErrors;
        if (lost > 0 || total.responseCount == 0) {
            throw new Answers.Wrong("Requests without an answer", Map.of("lost", lost));
        }
        return new Answers(total.responseCount, exchange.elapsed(), total.histogram);
    }
}
