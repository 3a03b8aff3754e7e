package id.ravi.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the extractor reaches on our own corpus: to add a case, add a line to a file of {@code extraction/corpus}. */
class CorpusTest {
    private static final Extractor EXTRACTOR = new Extractor();
    private static final List<Sample> CORPUS = Sample.of("corpus");

    @Test
    void findsNearlyEverythingAndInventsNearlyNothing() {
        var tally = Tally.of(EXTRACTOR, CORPUS);
        System.out.println("Own corpus: " + tally + " " + tally.mistakes());
        Tally.byLanguage(EXTRACTOR, CORPUS).forEach((language, some) -> System.out.println(language + ": " + some));
        assertThat(tally.recall()).as("recall, but for %s", tally.mistakes()).isGreaterThanOrEqualTo(0.97);
        assertThat(tally.precision())
                .as("precision, but for %s", tally.mistakes())
                .isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void isLargeEnoughToMeanSomething() {
        assertThat(CORPUS.stream().map(Sample::language).distinct()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(CORPUS).filteredOn(CorpusTest::expectsSomething).hasSizeGreaterThanOrEqualTo(400);
        assertThat(CORPUS).filteredOn(sample -> !expectsSomething(sample)).hasSizeGreaterThanOrEqualTo(400);
    }

    @Test
    void neverTellsTheValueInTheReason() {
        for (var sample : CORPUS) {
            assertThat(EXTRACTOR.extract(sample.arrival()))
                    .allSatisfy(finding -> assertThat(finding.reason()).doesNotContain(finding.value()));
        }
    }

    private static boolean expectsSomething(Sample sample) {
        return sample.code().isPresent() || sample.link().isPresent();
    }
}
