package id.ravi.extraction.codes;

import id.ravi.extraction.reading.Passage;
import id.ravi.extraction.words.Hit;
import id.ravi.extraction.words.Topic;
import java.util.EnumSet;
import java.util.Set;

/** What stands directly beside a candidate. */
final class Surroundings {
    private static final Set<Topic> AMOUNTS =
            EnumSet.of(Topic.MONEY, Topic.SECONDS, Topic.MINUTES, Topic.HOURS, Topic.DAYS);
    private static final String MASKS = "*xX.\u2022\u2217\u25cf";

    private final Passage passage;
    private final Candidate candidate;

    Surroundings(Passage passage, Candidate candidate) {
        this.passage = passage;
        this.candidate = candidate;
    }

    /** Whether it is an amount, a telephone number or the end of a card number, whatever the words around it say. */
    boolean ruleItOut() {
        return isAmount() || isTelephoneNumber() || isTail() || isPartOfSomethingLarger();
    }

    /** Whether nothing else stands in its line or cell, except for punctuation. */
    boolean leaveItAlone() {
        return isEdge(candidate.start(), -1) && isEdge(candidate.end() - 1, 1);
    }

    private boolean isEdge(int from, int step) {
        for (int i = from + step, far = from + 8 * step; i != far; i += step) {
            char letter = passage.at(i);
            if (letter == '\n' || letter == '\t') {
                return true;
            }
            if (Chunks.isCore(letter) || Character.isLetter(letter)) {
                return false;
            }
        }
        return false;
    }

    private boolean isAmount() {
        int start = skipBlanks(candidate.start() - 1, -1) + 1;
        int end = skipBlanks(candidate.end(), 1);
        for (var hit : passage.hits()) {
            if (hit.start() > end) {
                break;
            }
            if (AMOUNTS.contains(hit.topic())
                    && (hit.start() == end || (hit.end() == start && hit.topic() == Topic.MONEY))) {
                return !isMeantOtherwise(hit);
            }
        }
        return false;
    }

    /** "482913 kr" is an amount, "482913\nKR" is not. */
    private boolean isMeantOtherwise(Hit hit) {
        int from = Math.min(hit.end(), candidate.end());
        int to = Math.max(hit.start(), candidate.start());
        return from <= to && passage.text().substring(from, to).indexOf('\n') >= 0;
    }

    private int skipBlanks(int from, int step) {
        char letter = passage.at(from);
        return letter == ' ' || letter == '\t' ? from + step : from;
    }

    private boolean isTelephoneNumber() {
        char before = passage.at(candidate.start() - 1);
        char beforeThat = passage.at(candidate.start() - 2);
        boolean international = before == '+' || (before == ' ' && Chunks.isDigit(beforeThat) && isAfterPlus());
        boolean areaCode = before == ')' || (before == ' ' && beforeThat == ')');
        return international || (areaCode && isAfterDigits(candidate.start() - (before == ')' ? 2 : 3))) || isDialled();
    }

    /** "+49 30 1234567": what comes before belongs to it. */
    private boolean isAfterPlus() {
        int i = candidate.start() - 1;
        for (int steps = 0; steps < 14; steps++, i--) {
            char letter = passage.at(i);
            if (letter == '+') {
                return true;
            }
            if (!Chunks.isDigit(letter) && letter != ' ' && letter != '-') {
                return false;
            }
        }
        return false;
    }

    private boolean isAfterDigits(int index) {
        return Chunks.isDigit(passage.at(index));
    }

    private boolean isDialled() {
        for (var anchor : passage.anchors()) {
            if (anchor.start() <= candidate.start() && candidate.end() <= anchor.end()) {
                return anchor.url().regionMatches(true, 0, "tel:", 0, 4);
            }
        }
        return false;
    }

    /** "****1234", "xx1234"; but "*123456*" is how some texts write bold. */
    private boolean isTail() {
        char before = passage.at(candidate.start() - 1);
        return MASKS.indexOf(before) >= 0
                && passage.at(candidate.end()) != before
                && candidate.shape().isOfDigits();
    }

    private boolean isPartOfSomethingLarger() {
        char after = passage.at(candidate.end());
        char before = passage.at(candidate.start() - 1);
        return after == '@' || before == '@' || after == '/' || before == '/' || before == '\\' || before == '=';
    }
}
