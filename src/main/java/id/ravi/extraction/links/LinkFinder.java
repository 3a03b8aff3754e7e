package id.ravi.extraction.links;

import id.ravi.extraction.codes.Validity;
import id.ravi.extraction.reading.Anchor;
import id.ravi.extraction.reading.Passage;
import id.ravi.extraction.reading.Place;
import id.ravi.extraction.words.Hit;
import id.ravi.extraction.words.Topic;
import id.ravi.publicsuffix.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the link by which a reader proves who he is: to sign in, to confirm an address, to choose a new password. */
public final class LinkFinder {
    /** Footers of newsletters have dozens; whoever needs one followed does not hide it among hundreds. */
    private static final int MOST_LINKS = 200;

    private static final double[] SECRECY = {-2.5, 0.8, 2};
    private static final double SAYS_SO = 1.5;
    private static final double SUBJECT = 0.8;
    private static final double BELOW = 0.8;
    private static final double EXPIRES = 0.3;
    private static final double OF_THE_SENDER = 0.4;
    private static final double ALSO_AROUND = 0.5;

    private final double threshold;

    /** Finds nothing with a score below the threshold. */
    public LinkFinder(double threshold) {
        this.threshold = threshold;
    }

    /** The best link, the first of equals. The sender's domain may be empty. */
    public Optional<FoundLink> find(List<Passage> passages, String sender) {
        var senderDomain = Host.in(sender).map(Host::registrableDomain).orElse("");
        var found = new ArrayList<FoundLink>();
        double message = message(passages);
        for (var passage : passages) {
            judge(passage, message, senderDomain, found);
        }
        return found.stream()
                .filter(link -> link.score() >= threshold)
                .reduce((one, other) -> other.score() > one.score() ? other : one)
                .map(link -> new FoundLink(link.url(), link.score(), link.reason(), Validity.in(passages)));
    }

    private static double message(List<Passage> passages) {
        boolean subject = passages.stream()
                .filter(passage -> passage.place() == Place.SUBJECT)
                .anyMatch(passage -> passage.mentions(Topic.LINK) || passage.mentions(Topic.PERHAPS_LINK));
        return (subject ? SUBJECT : 0)
                + (passages.stream().anyMatch(passage -> passage.mentions(Topic.LINK_BELOW)) ? BELOW : 0)
                + (passages.stream().anyMatch(passage -> passage.mentions(Topic.EXPIRY)) ? EXPIRES : 0);
    }

    private static void judge(Passage passage, double message, String senderDomain, List<FoundLink> found) {
        var context = new Context(passage);
        Optional<Anchor> previous = Optional.empty();
        for (var anchor : passage.anchors().stream().limit(MOST_LINKS).toList()) {
            var target = Target.of(anchor.url()).filter(address -> !address.isForSomethingElse(senderDomain));
            var on = context.on(anchor);
            var around = context.around(anchor, previous);
            if (target.isPresent()) {
                double score = message + words(on, around) + address(target.get(), senderDomain);
                found.add(new FoundLink(anchor.url(), score, reason(on.or(() -> around), passage), Optional.empty()));
            }
            previous = Optional.of(anchor);
        }
    }

    private static double words(Optional<Hit> on, Optional<Hit> around) {
        if (on.isPresent()) {
            boolean confirmed =
                    around.filter(hit -> hit.topic() != Topic.OTHER_LINK).isPresent();
            return weight(on.get(), 3.2, 1.5, -9) + (confirmed ? ALSO_AROUND : 0);
        }
        return around.map(hit -> weight(hit, 2.6, 1.2, -5)).orElse(0.0);
    }

    private static double weight(Hit hit, double sure, double perhaps, double other) {
        return switch (hit.topic()) {
            case LINK -> sure;
            case PERHAPS_LINK -> perhaps;
            default -> other;
        };
    }

    private static double address(Target target, String senderDomain) {
        return SECRECY[target.secrecy()]
                + (target.saysItProves() ? SAYS_SO : 0)
                + (target.domain().equals(senderDomain) ? OF_THE_SENDER : 0);
    }

    private static String reason(Optional<Hit> hit, Passage passage) {
        return hit.map(phrase -> "link with \"" + phrase.phrase() + "\" "
                        + passage.place().named())
                .orElseGet(() -> "link whose address says what it is for "
                        + passage.place().named());
    }
}
