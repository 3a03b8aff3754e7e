package id.ravi.extraction.reading;

import id.ravi.extraction.words.Hit;
import id.ravi.extraction.words.Topic;
import id.ravi.extraction.words.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads messages as people do: what is hidden is not seen, and of a conversation only the newest part counts. */
public final class Reader {
    private static final int MOST_OF_SUBJECT = 1_000;
    private static final int MOST_OF_TEXT = 50_000;
    private static final int MOST_OF_HTML = 400_000;

    private final Vocabulary vocabulary;

    public Reader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The parts that say anything: subject, page, text.
     *
     * <p>Of a message longer than any real one, only the beginning of each part is read.
     */
    public List<Passage> read(String subject, String text, String html) {
        var heading = plain(Place.SUBJECT, first(subject, MOST_OF_SUBJECT), true);
        boolean isForwarded = heading.hits().stream().anyMatch(hit -> hit.topic() == Topic.FORWARD && hit.start() == 0);
        return Stream.of(
                        heading,
                        page(first(html, MOST_OF_HTML), isForwarded),
                        plain(Place.TEXT, first(text, MOST_OF_TEXT), isForwarded))
                .filter(passage -> !passage.text().isBlank())
                .toList();
    }

    private Passage plain(Place place, String raw, boolean withQuotes) {
        var flow = new Flow(MOST_OF_TEXT);
        flow.add(withQuotes ? raw : Quotes.withoutMarkedLines(raw), true, false);
        return passage(place, flow.text(), List.of(), new BitSet(), withQuotes);
    }

    private Passage page(String html, boolean withQuotes) {
        if (html.isBlank()) {
            return passage(Place.HTML, "", List.of(), new BitSet(), true);
        }
        var page = Page.of(html, MOST_OF_TEXT, withQuotes);
        return passage(Place.HTML, page.text(), page.anchors(), page.loud(), withQuotes);
    }

    private Passage passage(Place place, String text, List<Anchor> anchors, BitSet loud, boolean withQuotes) {
        var hits = vocabulary.search(text);
        int end = withQuotes ? text.length() : Quotes.start(text, hits);
        var said = text.substring(0, end);
        var links = new ArrayList<>(anchors);
        links.addAll(WrittenLinks.in(said));
        links.removeIf(link -> link.end() > end);
        links.sort(Comparator.comparingInt(Anchor::start));
        return new Passage(place, said, until(end, hits), links, loud);
    }

    private static List<Hit> until(int end, List<Hit> hits) {
        return hits.stream().filter(hit -> hit.end() <= end).toList();
    }

    private static String first(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
