package id.ravi.extraction.words;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * A phrase of a word file.
 *
 * @param phrase as the file has it, for explanations
 * @param letters what has to stand in the text
 * @param openBefore whether a longer word may end with it, as in "Bestätigungscode"
 * @param openAfter whether a longer word may begin with it
 * @param value the value of a number word, otherwise 0
 */
record Term(Topic topic, String phrase, String letters, boolean openBefore, boolean openAfter, int value) {
    private static final Set<UnicodeScript> WITHOUT_BLANKS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);
    private static final Set<UnicodeScript> WITH_PREFIXES = EnumSet.of(UnicodeScript.ARABIC, UnicodeScript.HEBREW);

    /** A line of a word file: a star at either end stands for any letters, {@code = 10} gives a number word its value. */
    static Term of(Topic topic, String line) {
        int equals = line.indexOf(" = ");
        var phrase = equals < 0 ? line : line.substring(0, equals);
        int value = equals < 0 ? 0 : Integer.parseInt(line.substring(equals + 3).trim());
        boolean starBefore = phrase.startsWith("*");
        boolean starAfter = phrase.endsWith("*");
        var bare = phrase.substring(starBefore ? 1 : 0, phrase.length() - (starAfter ? 1 : 0));
        var letters = Letters.forMatching(bare);
        var first = UnicodeScript.of(letters.codePointAt(0));
        var last = UnicodeScript.of(letters.codePointBefore(letters.length()));
        return new Term(
                topic,
                bare,
                letters,
                starBefore || WITHOUT_BLANKS.contains(first) || WITH_PREFIXES.contains(first),
                starAfter || WITHOUT_BLANKS.contains(last),
                value);
    }

    /** Languages share words. */
    boolean isLike(Term other) {
        return topic == other.topic && openBefore == other.openBefore && openAfter == other.openAfter;
    }

    boolean standsAt(String text, int start, int end) {
        return (openBefore || start == 0 || !joins(text, start - 1, start))
                && (openAfter || end == text.length() || !joins(text, end - 1, end));
    }

    private static boolean joins(String text, int left, int right) {
        return Letters.isPartOfWord(text.charAt(left)) && Letters.isPartOfWord(text.charAt(right));
    }
}
