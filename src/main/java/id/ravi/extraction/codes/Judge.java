package id.ravi.extraction.codes;

import id.ravi.extraction.reading.Passage;
import id.ravi.extraction.words.Hit;
import id.ravi.extraction.words.Topic;
import java.util.List;
import java.util.Optional;

/** Weighs what speaks for and against each candidate of a passage. */
final class Judge {
    private static final double ALONE = 0.7;
    private static final double LOUD = 0.7;
    private static final double EXPIRES = 0.6;
    private static final double SECRET = 0.5;
    private static final double PROVES = 0.5;
    private static final double OTHER_BUSINESS = -1.5;
    private static final double ENTER = 1.6;
    private static final double PURPOSE = 1.6;
    private static final double ENTER_THE_CODE = 0.8;
    private static final double NUMBERED = -3;
    private static final double NOT_ALONE = -2.2;

    private final Passage passage;
    private final Mood mood;
    private final Labels labels;
    private final List<Hit> instructions;
    private final List<Hit> purposes;

    Judge(Passage passage, List<Candidate> candidates, Mood mood) {
        this.passage = passage;
        this.mood = mood;
        this.labels = new Labels(passage, candidates);
        this.instructions = hits(Topic.ENTER);
        this.purposes = hits(Topic.PURPOSE);
    }

    private List<Hit> hits(Topic topic) {
        return passage.hits().stream().filter(hit -> hit.topic() == topic).toList();
    }

    /** The verdict, unless something rules the candidate out. */
    Optional<Verdict> judge(Candidate candidate) {
        var surroundings = new Surroundings(passage, candidate);
        if (surroundings.ruleItOut()) {
            return Optional.empty();
        }
        var label = labels.of(candidate);
        if (label.isPresent() && label.get().hit().topic() == Topic.OTHER_NUMBER) {
            return Optional.empty();
        }
        boolean alone = surroundings.leaveItAlone();
        if (!isPlausible(candidate, label, alone)) {
            return Optional.empty();
        }
        double score =
                candidate.shape().weight() + message(label) + (alone ? ALONE : 0) + (isLoud(candidate) ? LOUD : 0);
        score += passage.at(candidate.start() - 1) == '#' ? NUMBERED : 0;
        score += label.map(found -> weight(found, alone)).orElse(0.0);
        if (label.filter(found -> found.nearness() == Nearness.DIRECT).isEmpty()) {
            score += instruction(candidate);
        } else if (!mood.isBusiness() && isToBeEntered(label.get())) {
            score += ENTER_THE_CODE;
        }
        return Optional.of(new Verdict(candidate, passage.place(), score, reason(candidate, label, alone)));
    }

    /** Words in capital letters, and words with a number in them, are everywhere: only their label makes them codes. */
    private boolean isPlausible(Candidate candidate, Optional<Label> label, boolean alone) {
        boolean direct =
                label.filter(found -> found.nearness() == Nearness.DIRECT).isPresent();
        boolean announced = label.filter(Judge::isAnnounced).isPresent();
        return switch (candidate.shape()) {
            case LETTERS, WORD_AND_NUMBER, YEAR, ODD_GROUPS -> direct;
            case MIXED, SMALL_MIXED, GROUPED ->
                direct || announced || (alone && label.isPresent()) || instruction(candidate) > ENTER;
            default -> true;
        };
    }

    private static boolean isAnnounced(Label label) {
        return label.hit().topic() == Topic.CODE && label.nearness() == Nearness.SAME_SENTENCE;
    }

    private double message(Optional<Label> label) {
        boolean sure = label.filter(found -> found.hit().topic() == Topic.CODE).isPresent();
        return (mood.isShortLived() ? EXPIRES : 0)
                + (mood.isSecret() ? SECRET : 0)
                + (mood.isToProve() ? PROVES : 0)
                + (mood.isBusiness() && !sure ? OTHER_BUSINESS : 0);
    }

    private static double weight(Label label, boolean alone) {
        boolean sure = label.hit().topic() == Topic.CODE;
        return switch (label.nearness()) {
            case DIRECT -> sure ? 5 : 3;
            case SAME_SENTENCE -> sure ? 3.5 : 2;
            case NEXT -> (sure ? 3.2 : 2) + (alone ? 0 : NOT_ALONE);
            case FAR -> (sure ? 2 : 0.5) + (alone ? 0 : NOT_ALONE);
        };
    }

    /** "Enter 482913 to sign in" needs no word for a code. */
    private double instruction(Candidate candidate) {
        return (isBeside(instructions, candidate, 3) ? ENTER : 0) + (isBeside(purposes, candidate, 8) ? PURPOSE : 0);
    }

    /** "Enter the code 482913" announces more than "the code 482913" does. */
    private boolean isToBeEntered(Label label) {
        int start = label.hit().start();
        return instructions.stream()
                .anyMatch(hit -> hit.start() <= start
                        && start - hit.end() < 30
                        && Gap.between(passage.text(), Math.min(hit.end(), start), start)
                                        .nearness(2)
                                == Nearness.DIRECT);
    }

    private boolean isBeside(List<Hit> hits, Candidate candidate, int words) {
        for (var hit : hits) {
            if (isBeside(hit, candidate, words)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBeside(Hit hit, Candidate candidate, int words) {
        int from = Math.min(hit.end(), candidate.end());
        int to = Math.max(hit.start(), candidate.start());
        return to - from >= 0
                && to - from < 120
                && Gap.between(passage.text(), from, to).nearness(words) == Nearness.DIRECT;
    }

    private boolean isLoud(Candidate candidate) {
        return passage.loud().get(candidate.start());
    }

    private String reason(Candidate candidate, Optional<Label> label, boolean alone) {
        var what = candidate.described();
        var where = passage.place().named();
        if (label.isPresent()) {
            var relation = label.get().isBehind() ? " before \"" : " after \"";
            return what + relation + label.get().hit().phrase() + "\" " + where;
        }
        return what + (alone ? " on a line of their own " : " ") + where;
    }
}
