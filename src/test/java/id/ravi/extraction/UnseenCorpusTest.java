package id.ravi.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the extractor reaches on messages that somebody else wrote.
 *
 * <p>Failures in the half whose ids have even hashes were looked at to improve the rules; those of the other half never
 * were, so only its figures say what to expect of new messages. Whoever looks at them makes them worthless.
 */
class UnseenCorpusTest {
    private static final Extractor EXTRACTOR = new Extractor();

    @Test
    void reachesOnUntouchedMessagesWhatTheDecisionRecordSays() {
        var tally = Tally.of(EXTRACTOR, half(1));
        System.out.println("Untouched half: " + tally);
        assertThat(tally.recall()).isGreaterThanOrEqualTo(0.87);
        assertThat(tally.precision()).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void keepsWhatItLearnt() {
        var tally = Tally.of(EXTRACTOR, half(0));
        System.out.println("Half that was looked at: " + tally + " " + tally.mistakes());
        assertThat(tally.recall()).isGreaterThanOrEqualTo(0.93);
        assertThat(tally.precision()).isGreaterThanOrEqualTo(0.96);
    }

    private static List<Sample> half(int remainder) {
        return Sample.of("unseen").stream()
                .filter(sample -> (sample.id().hashCode() & 1) == remainder)
                .toList();
    }
}
