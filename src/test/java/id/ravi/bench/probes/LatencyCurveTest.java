package id.ravi.bench.probes;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.bench.load.Answers;
import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatencyCurveTest {
    @Test
    void goesUpToTheFirstRateThatIsTooMuch() {
        var curve = LatencyCurve.measure(1_000, rate -> answers((long) Math.min(rate, 750)));
        assertThat(curve.steps())
                .extracting(LatencyCurve.Step::wanted)
                .containsExactly(100.0, 250.0, 400.0, 550.0, 700.0, 800.0);
        assertThat(curve.steps().get(5).isSaturated()).isTrue();
        assertThat(curve.steps().get(4).isSaturated()).isFalse();
    }

    private static Answers answers(long count) {
        var latencies = new Histogram(3);
        latencies.recordValue(1_000_000);
        return new Answers(count, Duration.ofSeconds(1), latencies);
    }
}
