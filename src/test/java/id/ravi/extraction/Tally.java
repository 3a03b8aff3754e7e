package id.ravi.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts how much of a corpus an extractor finds, and how much of what it reports is right. */
final class Tally {
    private int expected;
    private int reported;
    private int right;
    private final List<String> mistakes = new ArrayList<>();

    static Tally of(Extractor extractor, List<Sample> samples) {
        var tally = new Tally();
        samples.forEach(sample -> tally.add(sample, extractor.extract(sample.arrival())));
        return tally;
    }

    static Map<String, Tally> byLanguage(Extractor extractor, List<Sample> samples) {
        var tallies = new TreeMap<String, Tally>();
        for (var sample : samples) {
            tallies.computeIfAbsent(sample.language(), language -> new Tally())
                    .add(sample, extractor.extract(sample.arrival()));
        }
        return tallies;
    }

    double recall() {
        return expected == 0 ? 1 : (double) right / expected;
    }

    double precision() {
        return reported == 0 ? 1 : (double) right / reported;
    }

    /** The ids of the messages in which something was missed or invented. */
    List<String> mistakes() {
        return mistakes;
    }

    /** Only the first finding of a kind can be right. */
    private void add(Sample sample, List<Finding> findings) {
        for (var kind : Kind.values()) {
            var wanted = sample.expected(kind);
            var found = findings.stream()
                    .filter(finding -> finding.kind() == kind)
                    .map(Finding::value)
                    .toList();
            boolean isRight = found.stream().findFirst().equals(wanted);
            expected += wanted.isPresent() ? 1 : 0;
            reported += found.size();
            right += wanted.isPresent() && isRight ? 1 : 0;
            if (!isRight) {
                mistakes.add(sample.id());
            }
        }
    }

    @Override
    public String toString() {
        return "recall %.4f, precision %.4f (%d expected, %d reported, %d right)"
                .formatted(recall(), precision(), expected, reported, right);
    }
}
