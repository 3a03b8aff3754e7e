package id.ravi.extraction.links;

import static id.ravi.extraction.words.Topic.LINK;
import static id.ravi.extraction.words.Topic.OTHER_LINK;
import static id.ravi.extraction.words.Topic.PERHAPS_LINK;

import id.ravi.extraction.reading.Anchor;
import id.ravi.extraction.reading.Passage;
import id.ravi.extraction.words.Hit;
import java.util.List;
import java.util.Optional;

/** The phrases of a passage that say what its links are for. */
final class Context {
    private static final int REACH_BEFORE = 220;
    private static final int REACH_BEHIND = 80;

    private final Passage passage;
    private final List<Hit> hits;

    Context(Passage passage) {
        this.passage = passage;
        this.hits = passage.hits().stream()
                .filter(hit -> hit.topic() == LINK || hit.topic() == PERHAPS_LINK || hit.topic() == OTHER_LINK)
                .toList();
    }

    /** What the link itself says, unless it shows nothing but its address; of several phrases, the one that says most. */
    Optional<Hit> on(Anchor anchor) {
        if (passage.text().startsWith("http", anchor.start())) {
            return Optional.empty();
        }
        return hits.stream()
                .filter(hit -> hit.start() >= anchor.start() && hit.end() <= anchor.end())
                .reduce((one, other) -> other.topic() == OTHER_LINK || one.topic() == PERHAPS_LINK ? other : one);
    }

    /** The nearest phrase before the link and after the link before it, or else behind it in the same line. */
    Optional<Hit> around(Anchor anchor, Optional<Anchor> previous) {
        int from = Math.max(
                anchor.start() - REACH_BEFORE, previous.map(Anchor::end).orElse(0));
        Hit before = null;
        for (var hit : hits) {
            if (hit.start() >= from && hit.end() <= anchor.start()) {
                before = hit;
            } else if (before == null && hit.start() >= anchor.end() && isInLine(anchor.end(), hit.start())) {
                return Optional.of(hit);
            }
        }
        return Optional.ofNullable(before);
    }

    private boolean isInLine(int from, int to) {
        return to - from < REACH_BEHIND && passage.text().substring(from, to).indexOf('\n') < 0;
    }
}
