package id.ravi.mime;

import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A field with parameters (RFC 2045 section 5.1, RFC 2231); of one that is malformed, what can be made out. A message may
 * have two thousand of them, so each is cut, and one with very many parameters has none.
 */
record StructuredField(String value, ParameterList parameters) {
    private static final int LONGEST = 4 * 1024;
    private static final int MOST_PARAMETERS = 50;
    private static final Pattern LOOSE = Pattern.compile(";\\s*([A-Za-z-]{1,40})\\s*=\\s*(?:\"([^\"]*)\"|([^;]*))");

    static StructuredField of(String field) {
        var unfolded = Texts.unfolded(Texts.cut(field, LONGEST));
        int end = unfolded.indexOf(';');
        var value = end < 0 ? unfolded : unfolded.substring(0, end);
        return new StructuredField(
                Texts.line(value, 255).toLowerCase(Locale.ROOT), parameters(end < 0 ? "" : unfolded.substring(end)));
    }

    private static ParameterList parameters(String text) {
        return text.chars().filter(c -> c == ';').count() > MOST_PARAMETERS ? new ParameterList() : parsed(text);
    }

    private static ParameterList parsed(String text) {
        try {
            return new ParameterList(text);
        } catch (ParseException | RuntimeException e) {
            var found = new ParameterList();
            LOOSE.matcher(text)
                    .results()
                    .forEach(match -> found.set(
                            match.group(1).toLowerCase(Locale.ROOT),
                            Optional.ofNullable(match.group(2))
                                    .orElse(match.group(3))
                                    .strip()));
            return found;
        }
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(text -> !text.isBlank());
    }
}
