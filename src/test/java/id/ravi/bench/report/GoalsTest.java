package id.ravi.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.bench.measure.Results;
import id.ravi.bench.measure.Some;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class GoalsTest {
    @Test
    void processorTimeIsJudgedInMultiplesOfTheFloor() {
        var verdicts = Sample.of(Sample.results(50, 75, 301)).verdicts();
        assertThat(verdicts)
                .filteredOn(verdict -> verdict.goal().startsWith("processor time"))
                .extracting(Verdict::operation, Verdict::word)
                .containsExactly(Tuple.tuple("get", "reached"), Tuple.tuple("post", "missed"));
    }

    @Test
    void authenticationIsJudgedByWhatItAdds() {
        var results = new Results();
        results.add("jaxrs", Some.figures(50));
        results.add("empty", Some.figures(71));
        results.add("empty-jwt", Some.figures(110));
        assertThat(Sample.of(results).verdicts())
                .filteredOn(verdict -> verdict.unit().equals(" µs"))
                .extracting(Verdict::operation, Verdict::word)
                .containsExactly(Tuple.tuple("empty", "missed"), Tuple.tuple("empty-jwt", "reached"));
    }

    @Test
    void writesAreJudgedByWhatTheDatabaseGivesAlone() {
        var results = new Results();
        results.add("jaxrs", Some.figures(50));
        results.add("insert", Some.figures(2_000, 1, 1));
        results.add("post", Some.figures(1_000, 1, 1));
        results.add("patch", Some.figures(999, 1, 1));
        assertThat(Sample.of(results).verdicts())
                .filteredOn(verdict -> verdict.goal().startsWith("bare inserts"))
                .extracting(Verdict::operation, Verdict::word)
                .containsExactly(Tuple.tuple("post", "reached"), Tuple.tuple("patch", "missed"));
    }

    @Test
    void growthIsJudgedWithoutTheMachinesOwn() {
        // Twice as slow later, the floor included: the database takes one microsecond in either.
        var report = Sample.whole(Sample.results(49, 99, 299), Sample.results(99, 199, 699));
        assertThat(report.verdicts())
                .filteredOn(verdict -> verdict.goal().startsWith("a million"))
                .extracting(Verdict::operation, Verdict::word)
                .containsExactly(Tuple.tuple("get", "reached"), Tuple.tuple("post", "missed"));
    }

    @Test
    void theServerAsAWholeIsJudged() {
        var report = Sample.whole(Sample.results(50, 50, 50), Sample.results(50, 50, 50));
        assertThat(report.verdicts())
                .filteredOn(verdict -> verdict.operation().isEmpty())
                .extracting(Verdict::word)
                .containsExactly("missed", "reached");
    }

    @Test
    void whatWasNotMeasuredIsNotJudged() {
        assertThat(Sample.of(new Results()).verdicts()).isEmpty();
    }
}
