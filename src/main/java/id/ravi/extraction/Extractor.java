package id.ravi.extraction;

import id.ravi.extraction.codes.CodeFinder;
import id.ravi.extraction.codes.FoundCode;
import id.ravi.extraction.links.FoundLink;
import id.ravi.extraction.links.LinkFinder;
import id.ravi.extraction.reading.Reader;
import id.ravi.extraction.words.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the one-time code and the magic link of a message. Pure: no clock, no database, no container, no network.
 *
 * <p>Any input is answered, in time that grows with its length up to a bound. Expensive to make and safe to share.
 */
public final class Extractor {
    private static final double ENOUGH_FOR_A_CODE = 3.5;
    private static final double ENOUGH_FOR_A_LINK = 3.3;
    private static final double MOST_CONFIDENCE = 0.99;

    private final Reader reader = new Reader(new Vocabulary());
    private final CodeFinder codes = new CodeFinder(ENOUGH_FOR_A_CODE);
    private final LinkFinder links = new LinkFinder(ENOUGH_FOR_A_LINK);

    /** What the message holds, best first: one code and one link at most, and nothing that is only likely. */
    public List<Finding> extract(Arrival arrival) {
        var passages = reader.read(arrival.subject(), arrival.text(), arrival.html());
        var code = codes.find(passages).map(Extractor::finding);
        var link = links.find(passages, arrival.sender()).map(Extractor::finding);
        return Stream.of(code, link)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Finding::confidence).reversed())
                .toList();
    }

    private static Finding finding(FoundCode code) {
        return new Finding(
                Kind.OTP,
                code.value(),
                confidence(code.score() - ENOUGH_FOR_A_CODE),
                code.reason(),
                code.validity(),
                code.boundDomain());
    }

    private static Finding finding(FoundLink link) {
        return new Finding(
                Kind.LINK,
                link.url(),
                confidence(link.score() - ENOUGH_FOR_A_LINK),
                link.reason(),
                link.validity(),
                Optional.empty());
    }

    /** From 0.73 where there is just enough evidence. */
    private static double confidence(double surplus) {
        return Math.min(MOST_CONFIDENCE, 1 / (1 + Math.exp(-1 - surplus)));
    }
}
