package id.ravi.extraction.codes;

import id.ravi.extraction.words.Vocabulary;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells the shape of a single chunk. */
final class Shapes {
    private static final int SHORTEST = 4;
    private static final int MOST_DIGITS = 10;
    private static final int LONGEST = 12;

    /** Parts of different lengths are dates, telephone numbers or the names of products. */
    private static final Set<String> GROUPS_OF_DIGITS = Set.of("3-3", "4-4", "5-5", "2-2-2", "3-3-3");

    private final Set<String> prefixes = Set.copyOf(Vocabulary.lines("prefixes.txt"));

    Optional<Candidate> of(String text, Chunk chunk) {
        var word = text.substring(chunk.start(), Math.min(chunk.end(), chunk.start() + 40));
        if (chunk.isNumber()) {
            return number(chunk.start(), chunk.end(), word);
        }
        if (chunk.isSimple()) {
            return mixed(chunk, word);
        }
        return word.length() == chunk.digits() + chunk.letters() + count(word, '-')
                ? parts(chunk, word)
                : Optional.empty();
    }

    static Optional<Candidate> number(int start, int end, String digits) {
        int length = digits.length();
        if (length < SHORTEST || length > MOST_DIGITS) {
            return Optional.empty();
        }
        var shape = isYear(digits)
                ? Shape.YEAR
                : length == 6 ? Shape.SIX_DIGITS : length > 8 ? Shape.MANY_DIGITS : Shape.DIGITS;
        return Optional.of(new Candidate(start, end, digits, shape));
    }

    /** Whether groups of digits of such lengths, such as {@code 3-3}, are usual for codes. */
    static boolean isUsual(String lengths) {
        return GROUPS_OF_DIGITS.contains(lengths);
    }

    static boolean isYear(String digits) {
        return digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
    }

    private Optional<Candidate> mixed(Chunk chunk, String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return Optional.empty();
        }
        boolean small = !word.equals(word.toUpperCase(Locale.ROOT));
        if (chunk.digits() == 0) {
            return small ? Optional.empty() : candidate(chunk, word, Shape.LETTERS);
        }
        return small && isWordAndNumber(word)
                ? candidate(chunk, word, Shape.WORD_AND_NUMBER)
                : candidate(chunk, word, small ? Shape.SMALL_MIXED : Shape.MIXED);
    }

    private Optional<Candidate> parts(Chunk chunk, String word) {
        var parts = word.split("-", -1);
        var compact = word.replace("-", "");
        if (chunk.letters() == 0) {
            boolean years = parts.length == 2 && isYear(parts[0]) && isYear(parts[1]);
            boolean singles = parts.length == compact.length() && compact.length() >= SHORTEST;
            return singles
                    ? candidate(chunk, compact, Shape.SPACED)
                    : isUsual(lengths(parts)) && !years
                            ? candidate(chunk, compact, Shape.GROUPED_DIGITS)
                            : Optional.empty();
        }
        if (parts.length == 2 && isPrefix(parts[0]) && isDigits(parts[1])) {
            return number(chunk.start(), chunk.end(), parts[1])
                    .map(code -> candidate(chunk, code.value(), Shape.PREFIXED).orElseThrow());
        }
        boolean regular = word.equals(word.toUpperCase(Locale.ROOT))
                && compact.length() <= LONGEST
                && parts[0].length() >= 3
                && lengths(parts)
                        .equals(("-" + parts[0].length()).repeat(parts.length).substring(1));
        return regular ? candidate(chunk, word, Shape.GROUPED) : Optional.empty();
    }

    private boolean isPrefix(String part) {
        return (part.length() == 1 && Chunks.isCapital(part.charAt(0)))
                || prefixes.contains(part.toUpperCase(Locale.ROOT));
    }

    private static Optional<Candidate> candidate(Chunk chunk, String value, Shape shape) {
        return Optional.of(new Candidate(chunk.start(), chunk.end(), value, shape));
    }

    private static String lengths(String[] parts) {
        var lengths = new StringBuilder();
        for (var part : parts) {
            lengths.append('-').append(part.length());
        }
        return lengths.substring(1);
    }

    /** Letters and then digits, or digits and then letters, as in "Windows11" and "24hours"; codes change more often. */
    private static boolean isWordAndNumber(String word) {
        int changes = 0;
        for (int i = 1; i < word.length(); i++) {
            changes += Chunks.isDigit(word.charAt(i)) != Chunks.isDigit(word.charAt(i - 1)) ? 1 : 0;
        }
        return changes == 1;
    }

    private static boolean isDigits(String part) {
        return !part.isEmpty() && part.chars().allMatch(letter -> Chunks.isDigit((char) letter));
    }

    private static int count(String word, char wanted) {
        return (int) word.chars().filter(letter -> letter == wanted).count();
    }
}
