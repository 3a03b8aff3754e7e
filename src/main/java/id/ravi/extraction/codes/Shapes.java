package id.ravi.extraction.codes;

import id.ravi.extraction.words.Vocabulary;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the shape of a single chunk. */
final class Shapes {
    private static final int SHORTEST = 4;
    private static final int MOST_DIGITS = 10;
    private static final int LONGEST = 12;

    /** Parts of different lengths are dates, telephone numbers or the names of products. */
    private static final Set<String> GROUPS_OF_DIGITS = Set.of("3-3", "4-4", "5-5", "2-2-2", "3-3-3");

    private static final Pattern ODD_GROUPS = Pattern.compile("[2345]-[1234](-[1234])?");

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

    static boolean isYear(String digits) {
        return digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
    }

    private Optional<Candidate> mixed(Chunk chunk, String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return Optional.empty();
        }
        boolean small = word.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
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
            if (singles) {
                return candidate(chunk, compact, Shape.SPACED);
            }
            return years ? Optional.empty() : groups(chunk.start(), chunk.end(), compact, lengths(parts));
        }
        if (parts.length == 2 && isPrefix(parts[0]) && isDigits(parts[1]) && parts[1].length() > 4) {
            return number(chunk.start(), chunk.end(), parts[1])
                    .map(code -> candidate(chunk, code.value(), Shape.PREFIXED).orElseThrow());
        }
        boolean grouped = word.equals(word.toUpperCase(Locale.ROOT))
                && compact.length() >= SHORTEST
                && compact.length() <= LONGEST
                && parts.length <= 3
                && Arrays.stream(parts).allMatch(part -> part.length() >= 2 && part.length() <= 6);
        return grouped ? candidate(chunk, word, Shape.GROUPED) : Optional.empty();
    }

    /** Groups of digits of such lengths, such as {@code 3-3}. */
    static Optional<Candidate> groups(int start, int end, String digits, String lengths) {
        boolean usual = GROUPS_OF_DIGITS.contains(lengths);
        boolean possible = digits.length() >= 5
                && digits.length() <= MOST_DIGITS
                && ODD_GROUPS.matcher(lengths).matches();
        return usual || possible
                ? Optional.of(new Candidate(start, end, digits, usual ? Shape.GROUPED_DIGITS : Shape.ODD_GROUPS))
                : Optional.empty();
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
