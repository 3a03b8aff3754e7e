package id.ravi.extraction.codes;

import id.ravi.extraction.reading.Place;
import java.util.List;

/** What speaks for a candidate, summed up, and why. */
record Verdict(Candidate candidate, Place place, double score, String reason) {
    /** The same with more weight if the code stands in another part of the message, too. */
    Verdict supportedBy(List<Verdict> verdicts, double weight) {
        boolean elsewhere = verdicts.stream()
                .anyMatch(
                        other -> other.place != place && other.candidate.value().equals(candidate.value()));
        return elsewhere ? new Verdict(candidate, place, score + weight, reason) : this;
    }

    @Override
    public String toString() {
        return "Verdict[" + reason + ", redacted]";
    }
}
