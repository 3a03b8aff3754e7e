package id.ravi.extraction.reading;

import id.ravi.extraction.words.Hit;
import id.ravi.extraction.words.Topic;
import java.util.BitSet;
import java.util.List;

/**
 * What a reader sees of one part of a message, with the phrases that were found in it.
 *
 * <p>Words are separated by a space, cells of a table by a tab, lines and blocks by a line feed; never by two of them.
 *
 * @param text in the form of {@link id.ravi.extraction.words.Letters}
 * @param hits the phrases by their beginnings
 * @param anchors the links by their beginnings, those of HTML and those that are written out
 * @param loud the characters that the page emphasises
 */
public record Passage(Place place, String text, List<Hit> hits, List<Anchor> anchors, BitSet loud) {
    public boolean mentions(Topic topic) {
        for (var hit : hits) {
            if (hit.topic() == topic) {
                return true;
            }
        }
        return false;
    }

    /** The character, or a line feed beyond either end. */
    public char at(int index) {
        return index < 0 || index >= text.length() ? '\n' : text.charAt(index);
    }

    @Override
    public String toString() {
        return "Passage[" + place + ", redacted]";
    }
}
