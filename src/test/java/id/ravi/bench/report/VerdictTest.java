package id.ravi.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void theLimitItselfIsReached() {
        assertThat(of(OptionalDouble.of(1.5)).word()).isEqualTo("reached");
        assertThat(of(OptionalDouble.of(1.51)).word()).isEqualTo("missed");
    }

    @Test
    void whatWasNotMeasuredIsNeither() {
        var verdict = of(OptionalDouble.empty());
        assertThat(verdict.word()).isEqualTo("not measured");
        assertThat(verdict.isReached()).isFalse();
        assertThat(verdict.valueText()).isEqualTo("–");
    }

    private static Verdict of(OptionalDouble value) {
        return new Verdict("get", "processor time", " ×", 1.5, value);
    }
}
