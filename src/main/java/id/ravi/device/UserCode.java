package id.ravi.device;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a human types: 8 of 20 letters (34 bits), without vowels, so that no word appears, and without look-alikes (RFC
 * 8628, section 6.1).
 *
 * @param letters as it is stored, without the dash
 */
public record UserCode(String letters) {
    private static final String ALPHABET = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern DASHES_AND_BLANKS = Pattern.compile("[\\p{Pd}\\p{Z}\\s]");
    private static final SecureRandom RANDOM = new SecureRandom();

    static UserCode random() {
        var letters = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> letters.append(ALPHABET.charAt(i)));
        return new UserCode(letters.toString());
    }

    /** The code that somebody typed, whatever the case and wherever dashes and blanks stand. */
    static Optional<UserCode> parse(String typed) {
        var letters = DASHES_AND_BLANKS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return FORM.matcher(letters).matches() ? Optional.of(new UserCode(letters)) : Optional.empty();
    }

    /** As humans read it: {@code BCDF-GHJK}. */
    String shown() {
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }
}
