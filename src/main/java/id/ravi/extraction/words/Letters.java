package id.ravi.extraction.words;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Brings text into the one form in which it is searched.
 *
 * <p>Digits of every script become ASCII digits (which those are, says Unicode: category Nd), full-width and styled letters
 * plain ones, accents and invisible characters go, and so do the differences between dashes, blanks and apostrophes.
 */
public final class Letters {
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\u30fb\u00b7";
    private static final String APOSTROPHES = "\u2018\u2019\u02bc\u00b4`";
    /** Format characters have a category; these look as much like nothing, or like a frame around a digit. */
    private static final String INVISIBLE = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u20e3";

    private Letters() {}

    /** The text with case, line ends and tabs kept; every other blank is a space. */
    public static String normal(String text) {
        return isPlain(text) ? text : rewritten(text);
    }

    /** One character of normal text as phrases are written: small, and a space for every blank and every hyphen. */
    static char forMatching(char letter) {
        return letter == '\n' || letter == '\t' || letter == '-' ? ' ' : small(letter);
    }

    /** A phrase of a word file as {@link #forMatching(char)} leaves text. */
    public static String forMatching(String phrase) {
        var normal = normal(phrase);
        var letters = new StringBuilder(normal.length());
        normal.chars().forEach(letter -> letters.append(forMatching((char) letter)));
        return letters.toString();
    }

    public static boolean isPartOfWord(char letter) {
        return letter < 0x80
                ? (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
                : Character.isLetter(letter) || isMark(letter);
    }

    /** Turkish has small i without a dot; elsewhere nobody does. */
    private static char small(char letter) {
        return letter == '\u0131' ? 'i' : Character.toLowerCase(letter);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 0x7f || letter == '`' || (letter < ' ' && letter != '\n' && letter != '\t')) {
                return false;
            }
        }
        return true;
    }

    private static String rewritten(String text) {
        var decomposed = Normalizer.normalize(Marks.bounded(text), Form.NFKD);
        var kept = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); ) {
            int letter = decomposed.codePointAt(i);
            append(kept, letter);
            i += Character.charCount(letter);
        }
        // Again, because what stood between runs may be gone.
        return Normalizer.normalize(Marks.bounded(kept), Form.NFC);
    }

    private static void append(StringBuilder kept, int letter) {
        if (letter == '\n' || letter == '\t') {
            kept.append((char) letter);
        } else if (letter == '\r' || letter == 0x85 || letter == 0x2028 || letter == 0x2029) {
            kept.append('\n');
        } else if (DASHES.indexOf(letter) >= 0) {
            kept.append('-');
        } else if (APOSTROPHES.indexOf(letter) >= 0) {
            kept.append('\'');
        } else if (letter == 0x2800 || Character.isSpaceChar(letter) || Character.isISOControl(letter)) {
            kept.append(' ');
        } else if (!isInvisible(letter) && !isAccent(letter)) {
            int digit = Character.isDigit(letter) ? Character.digit(letter, 10) : -1;
            kept.appendCodePoint(digit >= 0 ? '0' + digit : letter);
        }
    }

    private static boolean isInvisible(int letter) {
        return Character.getType(letter) == Character.FORMAT
                || INVISIBLE.indexOf(letter) >= 0
                || (letter >= 0xfe00 && letter <= 0xfe0f);
    }

    private static boolean isAccent(int letter) {
        return (letter >= 0x300 && letter <= 0x36f)
                || (letter >= 0x591 && letter <= 0x5c7)
                || (letter >= 0x64b && letter <= 0x65f)
                || letter == 0x640
                || letter == 0x670;
    }

    private static boolean isMark(char letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
