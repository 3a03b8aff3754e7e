package id.ravi.extraction.reading;

import id.ravi.extraction.words.Letters;
import java.util.BitSet;

/** Text as it grows, with one separator where the source has many. */
final class Flow {
    /** Weakest first: of several separators in a row the strongest stays. */
    private static final String SEPARATORS = " \t\n";

    private final int most;
    private final StringBuilder text = new StringBuilder();
    private final BitSet loud = new BitSet();

    Flow(int most) {
        this.most = most;
    }

    /** Adds text whose line feeds and tabs mean something only where they are kept. */
    void add(String raw, boolean keepsLines, boolean isLoud) {
        int from = text.length();
        var normal = from < most ? Letters.normal(raw) : "";
        for (int i = 0; i < normal.length() && text.length() < most; i++) {
            char letter = normal.charAt(i);
            if (SEPARATORS.indexOf(letter) < 0) {
                text.append(letter);
            } else {
                separate(keepsLines ? letter : ' ');
            }
        }
        if (isLoud) {
            loud.set(from, text.length());
        }
    }

    void separate(char separator) {
        if (text.length() == 0) {
            return;
        }
        int last = text.length() - 1;
        int present = SEPARATORS.indexOf(text.charAt(last));
        if (present < 0) {
            text.append(separator);
        } else if (present < SEPARATORS.indexOf(separator)) {
            text.setCharAt(last, separator);
        }
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    BitSet loud() {
        return loud;
    }
}
