package id.ravi.extraction.reading;

import java.util.ArrayList;
import java.util.List;

/** Finds URLs that are written out in a text. */
public final class WrittenLinks {
    private static final String ENDS_A_SENTENCE = ".,;:!?'*)]}";

    private WrittenLinks() {}

    static List<Anchor> in(String text) {
        var found = new ArrayList<Anchor>();
        for (int start = text.indexOf("http"); start >= 0; start = text.indexOf("http", start + 1)) {
            if (text.startsWith("://", start + 4) || text.startsWith("s://", start + 4)) {
                int end = end(text, start);
                found.add(new Anchor(text.substring(start, end), start, end));
                start = end - 1;
            }
        }
        return found;
    }

    /** Where a URL that begins there ends: full stops and brackets behind it belong to the sentence. */
    public static int end(String text, int start) {
        int end = start;
        while (end < text.length() && isPartOfUrl(text.charAt(end))) {
            end++;
        }
        while (end > start && ENDS_A_SENTENCE.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** URLs are ASCII; whatever follows of another script was written beside it. */
    private static boolean isPartOfUrl(char letter) {
        return letter > ' ' && letter < 0x7f && "<>\"`|{}\\^".indexOf(letter) < 0;
    }
}
