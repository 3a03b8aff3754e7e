package id.ravi.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MedianTest {
    @Test
    void isTheMiddleWhicheverTheOrder() {
        assertThat(Median.of(9, 1, 2)).hasValue(2);
    }

    @Test
    void isTheMeanOfTheMiddleTwo() {
        assertThat(Median.of(4, 100, 1, 2)).hasValue(3);
    }

    @Test
    void nothingHasNone() {
        assertThat(Median.of()).isEmpty();
    }
}
