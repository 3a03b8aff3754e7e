package id.ravi.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultsTest {
    private final Results results = new Results();

    @Test
    void aRatioIsTakenWithinEachRound() {
        // The machine was three times slower in the second round, for both.
        add("jaxrs", 50, 150, 50);
        add("get", 100, 300, 110);
        assertThat(results.ratio("get")).hasValue(2);
    }

    @Test
    void aDifferenceIsTakenWithinEachRound() {
        add("jaxrs", 50, 60, 70);
        add("empty", 70, 90, 80);
        assertThat(results.difference("empty", "jaxrs", Figures::server)).hasValue(20);
    }

    @Test
    void oneBadRoundDoesNotMoveTheMedian() {
        add("get", 100, 900, 110);
        assertThat(results.median("get").map(Figures::server)).hasValue(110.0);
        assertThat(results.medianOf("get", figures -> figures.server() / 10)).hasValue(11);
    }

    @Test
    void whatWasNotMeasuredHasNoFigures() {
        add("get", 1);
        assertThat(results.median("post")).isEmpty();
        assertThat(results.ratio("get")).isEmpty();
        assertThat(results.ratio("post")).isEmpty();
    }

    private void add(String operation, double... server) {
        for (double micros : server) {
            results.add(operation, Some.figures(micros));
        }
    }
}
