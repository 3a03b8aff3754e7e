package id.ravi.extraction.codes;

import static id.ravi.extraction.words.Topic.CODE;
import static id.ravi.extraction.words.Topic.OTHER_NUMBER;
import static id.ravi.extraction.words.Topic.PERHAPS_CODE;

import id.ravi.extraction.reading.Passage;
import id.ravi.extraction.words.Hit;
import java.util.List;
import java.util.Optional;

/**
 * Finds the phrase that says what a candidate is.
 *
 * <p>That is the nearest one before it, unless that one has been used up by another number in between, or one behind it in
 * the same sentence that is nearer still.
 */
final class Labels {
    /** How far a phrase can reach, in characters: a bound on the work for each candidate. */
    private static final int REACH = 400;

    private static final int FEW_WORDS = 5;

    private final Passage passage;
    private final List<Hit> hits;
    /** Numbers that could be what a phrase before them announces: none that another phrase explains. */
    private final List<Candidate> rivals;

    Labels(Passage passage, List<Candidate> candidates) {
        this.passage = passage;
        this.hits = passage.hits().stream()
                .filter(hit -> hit.topic() == CODE || hit.topic() == PERHAPS_CODE || hit.topic() == OTHER_NUMBER)
                .toList();
        this.rivals = candidates.stream()
                .filter(candidate -> candidate.shape().isOfDigits() && candidate.shape() != Shape.YEAR)
                .filter(candidate -> !isExplained(candidate))
                .toList();
    }

    Optional<Label> of(Candidate candidate) {
        var before = before(candidate);
        var behind = behind(candidate);
        if (before.isEmpty() || behind.isEmpty()) {
            return before.or(() -> behind);
        }
        return rank(behind.get()) < rank(before.get()) ? behind : before;
    }

    private static int rank(Label label) {
        boolean isOther = label.hit().topic() == OTHER_NUMBER;
        return label.nearness().distance() * 4 + (label.isBehind() ? 1 : 0) + (isOther && label.isBehind() ? 3 : 0);
    }

    private static boolean isBetter(Label label, Label best) {
        return rank(label) < rank(best)
                || (rank(label) == rank(best) && label.hit().topic() == CODE);
    }

    private Optional<Label> before(Candidate candidate) {
        Label best = null;
        for (int i = first(candidate.start()) - 1;
                i >= 0 && candidate.start() - hits.get(i).end() < REACH;
                i--) {
            var hit = hits.get(i);
            if (hit.end() > candidate.start()) {
                continue;
            }
            var gap = Gap.between(passage.text(), hit.end(), candidate.start());
            if (hit.topic() != OTHER_NUMBER) {
                var label = new Label(hit, nearness(hit, candidate, gap), false);
                best = best == null || isBetter(label, best) ? label : best;
                if (hit.topic() == CODE) {
                    break;
                }
            } else if (best == null && isDirect(hit, gap) && !isUsedUp(hit, candidate)) {
                return Optional.of(new Label(hit, Nearness.DIRECT, false));
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isExplained(Candidate candidate) {
        if (new Surroundings(passage, candidate).ruleItOut()) {
            return true;
        }
        for (int i = first(candidate.start()) - 1;
                i >= 0 && candidate.start() - hits.get(i).end() < REACH;
                i--) {
            var hit = hits.get(i);
            if (hit.end() <= candidate.start()) {
                return hit.topic() == OTHER_NUMBER
                        && isDirect(hit, Gap.between(passage.text(), hit.end(), candidate.start()))
                        && !isUsedUp(hit, candidate);
            }
        }
        return false;
    }

    private Optional<Label> behind(Candidate candidate) {
        for (int i = first(candidate.end());
                i < hits.size() && hits.get(i).start() - candidate.end() < REACH / 4;
                i++) {
            var hit = hits.get(i);
            var gap = Gap.between(passage.text(), candidate.end(), hit.start());
            if (gap.crossesSentence()
                    || passage.at(candidate.end()) == ','
                    || anotherLies(candidate.end(), hit.start())) {
                return Optional.empty();
            }
            if (hit.topic() != OTHER_NUMBER && (!gap.crossesLine() || gap.words() <= 2)) {
                return Optional.of(new Label(hit, gap.nearness(gap.crossesLine() ? 2 : FEW_WORDS + 2), true));
            }
            if (hit.topic() == OTHER_NUMBER && gap.words() <= 2 && !gap.crossesLine()) {
                return Optional.of(new Label(hit, Nearness.DIRECT, true));
            }
        }
        return Optional.empty();
    }

    private Nearness nearness(Hit hit, Candidate candidate, Gap gap) {
        return anotherLies(hit.end(), candidate.start()) ? Nearness.FAR : gap.nearness(FEW_WORDS);
    }

    /** "Order number: 55512", but not "the code for your order: / 482913". */
    private boolean isDirect(Hit hit, Gap gap) {
        boolean close = gap.words() == 0 || (gap.words() <= 2 && !gap.crossesSentence());
        return close && !(gap.crossesLine() && (gap.crossesSentence() || isAboutACode(hit)));
    }

    /** Whether earlier in the same line somebody announces a code, for which the phrase only says what it is for. */
    private boolean isAboutACode(Hit other) {
        for (var hit : hits) {
            if (hit.end() <= other.start() && hit.topic() != OTHER_NUMBER && other.start() - hit.end() < REACH) {
                var gap = Gap.between(passage.text(), hit.end(), other.start());
                if (!gap.crossesLine() && !gap.crossesSentence()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isUsedUp(Hit hit, Candidate candidate) {
        return Chunks.of(passage.text().substring(hit.end(), candidate.start())).stream()
                .anyMatch(chunk -> chunk.digits() > 2);
    }

    private boolean anotherLies(int from, int to) {
        for (var other : rivals) {
            if (other.start() >= from && other.end() <= to) {
                return true;
            }
        }
        return false;
    }

    /** The index of the first hit that begins there or later. */
    private int first(int position) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
