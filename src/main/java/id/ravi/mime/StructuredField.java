package id.ravi.mime;

import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A field with parameters (RFC 2045 section 5.1, RFC 2231); of one that is malformed, what can be made out. */
record StructuredField(String value, ParameterList parameters) {
    private static final Pattern LOOSE = Pattern.compile(";\\s*([A-Za-z-]{1,40})\\s*=\\s*(?:\"([^\"]*)\"|([^;]*))");

    static StructuredField of(String field) {
        var unfolded = MimeUtility.unfold(field);
        int end = unfolded.indexOf(';');
        var value = end < 0 ? unfolded : unfolded.substring(0, end);
        return new StructuredField(
                Texts.line(value, 255).toLowerCase(Locale.ROOT), parameters(end < 0 ? "" : unfolded.substring(end)));
    }

    private static ParameterList parameters(String text) {
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
