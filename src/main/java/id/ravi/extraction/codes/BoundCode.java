package id.ravi.extraction.codes;

import id.ravi.extraction.reading.Passage;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code that its sender binds to an origin, for programs to read: {@code @example.com #123456} as the last line.
 *
 * @see <a href="https://wicg.github.io/sms-one-time-codes/">Origin-bound one-time codes delivered via SMS</a>
 */
record BoundCode(String domain, String code) {
    private static final Pattern LINE = Pattern.compile(
            "@((?:[a-z0-9-]{1,63}\\.){1,8}[a-z][a-z0-9-]{1,62}) #([A-Za-z0-9]{4,12})(?: @\\S{1,255})?",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 600;

    static Optional<BoundCode> in(Passage passage) {
        var text = passage.text().stripTrailing();
        int line = text.lastIndexOf('\n') + 1;
        if (text.length() - line > LONGEST) {
            return Optional.empty();
        }
        var matcher = LINE.matcher(text.substring(line));
        return matcher.matches()
                ? Optional.of(new BoundCode(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "BoundCode[" + domain + ", redacted]";
    }
}
