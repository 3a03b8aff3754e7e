package id.ravi.extraction.reading;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The classes and ids that a page's own style sheet hides.
 *
 * <p>Only rules for a single class or id count, and only outside of media queries: what they hide, they hide for everybody.
 */
final class StyleSheet {
    private static final int MOST_CHARACTERS = 100_000;
    private static final Pattern HIDING =
            Pattern.compile("(?:^|[;\\s])(?:display\\s{0,9}:\\s{0,9}none|visibility\\s{0,9}:\\s{0,9}hidden)");
    private static final Pattern SIMPLE = Pattern.compile("[a-z0-9]{0,20}([.#][a-z0-9_-]{1,100})");

    private final Set<String> hidden = new HashSet<>();

    void read(String css) {
        var rules = css.substring(0, Math.min(css.length(), MOST_CHARACTERS)).toLowerCase(Locale.ROOT);
        int depth = 0;
        int start = 0;
        for (int i = 0; i < rules.length(); i++) {
            char letter = rules.charAt(i);
            if (letter == '{' && depth++ == 0) {
                int end = rules.indexOf('}', i);
                var body = end < 0 ? "" : rules.substring(i + 1, end);
                readRule(rules.substring(start, i), body);
            } else if (letter == '}') {
                depth = Math.max(0, depth - 1);
                start = i + 1;
            }
        }
    }

    boolean hides(Element element) {
        if (hidden.isEmpty()) {
            return false;
        }
        for (var name : element.classNames()) {
            if (hidden.contains("." + name.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return hidden.contains("#" + element.id().toLowerCase(Locale.ROOT));
    }

    private void readRule(String selectors, String body) {
        if (selectors.indexOf('@') >= 0 || !HIDING.matcher(body).find()) {
            return;
        }
        for (var selector : selectors.substring(selectors.lastIndexOf('/') + 1).split(",", -1)) {
            var simple = SIMPLE.matcher(selector.strip());
            if (simple.matches()) {
                hidden.add(simple.group(1));
            }
        }
    }
}
