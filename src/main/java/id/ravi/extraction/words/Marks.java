package id.ravi.extraction.words;

/**
 * Keeps runs of combining marks short, as the Stream-Safe Text Format of UAX #15 does: whoever normalises sorts each run,
 * in time that grows with the square of its length. No language needs more than a few.
 */
final class Marks {
    private static final int MOST_IN_A_ROW = 30;

    private Marks() {}

    /** The text without the marks that follow thirty others. */
    static CharSequence bounded(CharSequence text) {
        var kept = new StringBuilder(text.length());
        int row = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = Character.codePointAt(text, i);
            row = isMark(letter) ? row + 1 : 0;
            if (row <= MOST_IN_A_ROW) {
                kept.appendCodePoint(letter);
            }
            i += Character.charCount(letter);
        }
        return kept;
    }

    /** Whether it may be moved; the half-width sound marks of Japanese are letters until they are decomposed. */
    private static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> letter == 0xff9e || letter == 0xff9f;
        };
    }
}
