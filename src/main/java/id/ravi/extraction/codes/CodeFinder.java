package id.ravi.extraction.codes;

import id.ravi.extraction.reading.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the one-time code of a message: whatever has the shape of one is judged, and the best counts if it is good enough. */
public final class CodeFinder {
    private static final double CERTAIN = 12;
    private static final double ALSO_ELSEWHERE = 1;

    private final Shapes shapes = new Shapes();
    private final double threshold;

    /** Finds nothing with a score below the threshold. */
    public CodeFinder(double threshold) {
        this.threshold = threshold;
    }

    public Optional<FoundCode> find(List<Passage> passages) {
        var validity = Validity.in(passages);
        var bound = passages.stream()
                .flatMap(passage -> BoundCode.in(passage).stream())
                .findFirst();
        if (bound.isPresent()) {
            var code = bound.get();
            return Optional.of(new FoundCode(
                    code.code(),
                    CERTAIN,
                    "code bound to a domain in the last line",
                    validity,
                    Optional.of(code.domain())));
        }
        return best(verdicts(passages))
                .filter(verdict -> verdict.score() >= threshold)
                .map(verdict -> new FoundCode(
                        verdict.candidate().value(), verdict.score(), verdict.reason(), validity, Optional.empty()));
    }

    private List<Verdict> verdicts(List<Passage> passages) {
        var mood = Mood.of(passages);
        var verdicts = new ArrayList<Verdict>();
        for (var passage : passages) {
            var candidates = Candidates.in(passage.text(), shapes);
            var judge = new Judge(passage, candidates, mood);
            candidates.forEach(candidate -> judge.judge(candidate).ifPresent(verdicts::add));
        }
        return verdicts;
    }

    /** The earliest of the best: the subject comes first, and what can be seen on the page before the text without it. */
    private static Optional<Verdict> best(List<Verdict> verdicts) {
        return verdicts.stream()
                .max(Comparator.comparingDouble(Verdict::score))
                .map(Verdict::score)
                .flatMap(most -> verdicts.stream()
                        .filter(verdict -> verdict.score() > most - ALSO_ELSEWHERE)
                        .map(verdict -> verdict.supportedBy(verdicts, ALSO_ELSEWHERE))
                        .reduce((one, other) -> other.score() > one.score() ? other : one));
    }
}
