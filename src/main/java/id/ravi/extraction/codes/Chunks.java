package id.ravi.extraction.codes;

import id.ravi.extraction.reading.WrittenLinks;
import java.util.ArrayList;
import java.util.List;

/** Cuts text into chunks at blanks and at punctuation that joins nothing: "10:45" is one, "code:1045" is two. */
final class Chunks {
    private static final String JOINING = "-.,:/_@+&=%";

    private final String text;
    private final List<Chunk> found = new ArrayList<>();

    private Chunks(String text) {
        this.text = text;
    }

    /** The chunks in their order; URLs are none. */
    static List<Chunk> of(String text) {
        var chunks = new Chunks(text);
        for (int start = 0; start < text.length(); ) {
            start = isCore(text.charAt(start)) ? chunks.add(start) : start + 1;
        }
        return chunks.found;
    }

    static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    static boolean isCore(char letter) {
        return isDigit(letter) || isCapital(letter) || (letter >= 'a' && letter <= 'z');
    }

    private int add(int start) {
        int end = start;
        int digits = 0;
        int letters = 0;
        while (end < text.length() && (isCore(text.charAt(end)) || joins(start, end, digits))) {
            char letter = text.charAt(end++);
            digits += isDigit(letter) ? 1 : 0;
            letters += isCore(letter) && !isDigit(letter) ? 1 : 0;
        }
        if (text.startsWith("://", end)) {
            return Math.max(end + 3, WrittenLinks.end(text, start));
        }
        if (!continuesWord(start - 1) && !continuesWord(end)) {
            found.add(new Chunk(start, end, digits, letters));
        }
        return end;
    }

    /** Letters of alphabets that put blanks between words; in Chinese or Arabic a code may touch the word before it. */
    private boolean continuesWord(int index) {
        if (index < 0 || index >= text.length()) {
            return false;
        }
        char letter = text.charAt(index);
        return letter == '_' || (letter >= 0x80 && letter < 0x590 && Character.isLetter(letter));
    }

    private boolean joins(int start, int index, int digits) {
        char joint = text.charAt(index);
        if (JOINING.indexOf(joint) < 0 || index + 1 >= text.length() || !isCore(text.charAt(index + 1))) {
            return false;
        }
        boolean allDigits = digits == index - start;
        boolean digitFollows = isDigit(text.charAt(index + 1));
        return switch (joint) {
            case ':', '=' -> digitFollows && digits > 0 && index - start <= 8 && isShortNumber(start, index);
            case ',' -> digitFollows && isDigit(text.charAt(index - 1)) && !(allDigits && digits > 4);
            case '.' -> !(allDigits && digits > 3 && !digitFollows);
            default -> true;
        };
    }

    /** Two digits at most before a colon: the time of day. */
    private boolean isShortNumber(int start, int index) {
        int from = index;
        while (from > start && isDigit(text.charAt(from - 1))) {
            from--;
        }
        return index > from && index - from <= 2;
    }
}
