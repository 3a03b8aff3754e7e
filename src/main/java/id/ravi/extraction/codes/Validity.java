package id.ravi.extraction.codes;

import id.ravi.extraction.reading.Passage;
import id.ravi.extraction.words.Hit;
import id.ravi.extraction.words.Topic;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long a code or link can be used, where the message says it: "expires in 10 minutes". */
public final class Validity {
    private static final Map<Topic, ChronoUnit> UNITS = new EnumMap<>(Map.of(
            Topic.SECONDS, ChronoUnit.SECONDS,
            Topic.MINUTES, ChronoUnit.MINUTES,
            Topic.HOURS, ChronoUnit.HOURS,
            Topic.DAYS, ChronoUnit.DAYS));
    /** Between "expires" and "minutes", in characters. */
    private static final int REACH = 70;

    private static final Duration LONGEST = Duration.ofDays(31);

    private Validity() {}

    /** The first that is said. */
    public static Optional<Duration> in(List<Passage> passages) {
        return passages.stream().flatMap(passage -> in(passage).stream()).findFirst();
    }

    private static Optional<Duration> in(Passage passage) {
        int expiry = -REACH;
        var hits = passage.hits();
        for (int i = 0; i < hits.size(); i++) {
            var hit = hits.get(i);
            if (hit.topic() == Topic.EXPIRY) {
                expiry = hit.end();
            } else if (UNITS.containsKey(hit.topic()) && (hit.start() - expiry < REACH || expires(hits, i))) {
                int count = count(passage, hits, i);
                var validity = Duration.of(count, UNITS.get(hit.topic()));
                if (count > 0 && validity.compareTo(LONGEST) <= 0) {
                    return Optional.of(validity);
                }
            }
        }
        return Optional.empty();
    }

    /** "For 10 minutes it is valid": the other way round. */
    private static boolean expires(List<Hit> hits, int unit) {
        int end = hits.get(unit).end();
        for (int i = unit + 1; i < hits.size() && hits.get(i).start() - end < REACH; i++) {
            if (hits.get(i).topic() == Topic.EXPIRY) {
                return true;
            }
        }
        return false;
    }

    /** The number before the unit, in digits or as a word; 0 if there is none. */
    private static int count(Passage passage, List<Hit> hits, int unit) {
        int end = hits.get(unit).start();
        while ("\u00a0 -(".indexOf(passage.at(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (end - start < 4 && Chunks.isDigit(passage.at(start - 1))) {
            start--;
        }
        if (start < end) {
            return Integer.parseInt(passage.text().substring(start, end));
        }
        for (int i = unit - 1; i >= 0 && end - hits.get(i).start() < REACH; i--) {
            if (hits.get(i).topic() == Topic.NUMBER && hits.get(i).end() == end) {
                return hits.get(i).value();
            }
        }
        return 0;
    }
}
