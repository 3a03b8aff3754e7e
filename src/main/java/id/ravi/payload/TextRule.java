package id.ravi.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What a text must fulfil, and what becomes of it: rules are chained with {@link #then}, and the first that is broken
 * answers. Lengths are in code points, not in Java's {@code char}s. Every rule takes linear time.
 */
public final class TextRule {
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++";
    private static final String LABEL = "(?!-)[\\p{L}\\p{M}\\p{N}-]{1,63}+(?<!-)";
    private static final String LOCAL_PART = "(?=[^@]{1,64}+@)" + ATOM + "(?:\\." + ATOM + ")*+";
    private static final Pattern EMAIL =
            Pattern.compile(LOCAL_PART + "@(?:localhost|(?:" + LABEL + "\\.)++(?=..)" + LABEL + ")");

    private final Function<String, Outcome> judgement;

    private TextRule(Function<String, Outcome> judgement) {
        this.judgement = judgement;
    }

    /** A name or another short text: stripped, not blank, at most so many characters, storable. */
    public static TextRule line(int characters) {
        return stripped().then(notBlank()).then(maxCharacters(characters)).then(storable());
    }

    /** A value that is kept exactly as it was sent, white space at its ends too: at most so many bytes, storable. */
    public static TextRule verbatim(int bytes) {
        return maxBytes(bytes).then(storable());
    }

    /** The same for a field that a client may seal end to end: what begins with {@code e2e::} must be a {@link SealedText}. */
    public static TextRule sealable(int bytes) {
        return verbatim(bytes).then(SealedText.WELL_FORMED);
    }

    /**
     * What looks like a deliverable address of at most 254 characters (RFC 5321 with RFC 3696, erratum 1690), stripped;
     * only a message tells whether it is one. Quoted local parts and address literals are legal and refused all the
     * same: mail systems disagree about them, which is how filters are evaded.
     */
    public static TextRule email() {
        return line(254).then(check(EMAIL.asMatchPredicate(), "Enter a valid email address."));
    }

    /**
     * Without white space at its ends, as Python understands white space. Java's own {@code strip} leaves no-break
     * spaces and U+0085, so that a name pasted from a web page would differ from the one that was typed.
     */
    public static TextRule stripped() {
        return mapped(TextRule::strip);
    }

    /** Not empty; white space alone is blank only where it was stripped before. */
    public static TextRule notBlank() {
        return check(text -> !text.isEmpty(), "This field may not be blank.");
    }

    public static TextRule maxCharacters(int limit) {
        return check(
                text -> text.codePointCount(0, text.length()) <= limit,
                "Ensure this field has no more than " + limit + " characters.");
    }

    /** Counts the bytes of the text in UTF-8. */
    public static TextRule maxBytes(int limit) {
        return check(
                text -> text.getBytes(UTF_8).length <= limit,
                "Ensure this field has no more than " + limit + " bytes.");
    }

    /** Without NUL and lone surrogates, which not every database, client and library can carry. */
    public static TextRule storable() {
        return check(text -> text.indexOf(0) < 0, "Null characters are not allowed.")
                .then(new TextRule(text -> new Outcome(text, loneSurrogate(text))));
    }

    /** This rule, but a text that is empty once stripped passes as an empty one. */
    public TextRule orBlank() {
        return new TextRule(text -> strip(text).isEmpty() ? new Outcome("", Optional.empty()) : judgement.apply(text));
    }

    /** Complains with the sentence unless the condition holds. */
    public static TextRule check(Predicate<String> condition, String sentence) {
        return new TextRule(text -> new Outcome(text, condition.test(text) ? Optional.empty() : Optional.of(sentence)));
    }

    /** Changes the text and never complains. */
    public static TextRule mapped(UnaryOperator<String> change) {
        return new TextRule(text -> new Outcome(change.apply(text), Optional.empty()));
    }

    /** This rule and, if it is kept, the next one on what this one made of the text. */
    public TextRule then(TextRule next) {
        return new TextRule(text -> {
            Outcome outcome = apply(text);
            return outcome.complaint().isPresent() ? outcome : next.apply(outcome.text());
        });
    }

    public Outcome apply(String text) {
        return judgement.apply(text);
    }

    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isWhiteSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private static Optional<String> loneSurrogate(String text) {
        return text.codePoints()
                .filter(c -> Character.getType(c) == Character.SURROGATE)
                .mapToObj(c -> String.format(Locale.ROOT, "Surrogate characters are not allowed: U+%04X.", c))
                .findFirst();
    }

    /** The text as the rule leaves it, and the sentence if the rule is broken. */
    public record Outcome(String text, Optional<String> complaint) {
        @Override
        public String toString() {
            return "Outcome[redacted]";
        }
    }
}
