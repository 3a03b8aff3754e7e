package id.ravi.extraction.reading;

import id.ravi.extraction.words.Hit;
import id.ravi.extraction.words.Topic;
import id.ravi.extraction.words.Vocabulary;
import java.util.List;
import org.jsoup.nodes.Element;

/** Tells what a reply quotes from what its writer says, by the marks that mail programs leave. */
final class Quotes {
    private static final List<String> ELEMENTS = Vocabulary.lines("quotes.txt");
    private static final int LONGEST_MARK = 300;

    private Quotes() {}

    /** Whether mail programs put what they quote into such an element. */
    static boolean isQuote(Element element) {
        if (element.normalName().equals("blockquote") && element.attr("type").equals("cite")) {
            return true;
        }
        var classes = element.className();
        return (!classes.isEmpty() && ELEMENTS.stream().anyMatch(classes::contains)) || isNamed(element);
    }

    /** Plain text without the lines that begin with {@code >}. */
    static String withoutMarkedLines(String text) {
        if (text.indexOf('>') < 0) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.lines().filter(line -> !line.stripLeading().startsWith(">")).forEach(line -> kept.append(line)
                .append('\n'));
        return kept.toString();
    }

    /** Where what is quoted begins in a text of lines, or its length. Something has to stand before it. */
    static int start(String text, List<Hit> hits) {
        for (var hit : hits) {
            if (hit.topic() == Topic.QUOTE) {
                int start = markStart(text, lineStart(text, hit.start()), lineEnd(text, hit.end()), hit);
                if (start > 0) {
                    return start;
                }
            }
        }
        return text.length();
    }

    private static boolean isNamed(Element element) {
        var id = element.id();
        return !id.isEmpty() && ELEMENTS.contains("#" + id);
    }

    /** Knows "-----Original Message-----", "On 1 May 2026, somebody wrote:" and "From: somebody / Sent: 1 May 2026". */
    private static int markStart(String text, int line, int end, Hit hit) {
        if (line < 0 || end < 0) {
            return -1;
        }
        if (text.startsWith("--", line) || text.startsWith("__", line)) {
            return line;
        }
        int above = lineStart(text, line - 1);
        if (text.charAt(hit.end() - 1) == ':') {
            return hit.start() == line
                            && above >= 0
                            && text.substring(above, line).indexOf(':') > 0
                    ? above
                    : -1;
        }
        if (text.charAt(end - 1) != ':') {
            return -1;
        }
        return hasDateOrAddress(text, line, end)
                ? line
                : above >= 0 && hasDateOrAddress(text, above, line) ? above : -1;
    }

    private static boolean hasDateOrAddress(String text, int start, int end) {
        return text.substring(start, end).chars().anyMatch(letter -> letter == '@' || (letter >= '0' && letter <= '9'));
    }

    /** The beginning of the line, or -1 if that is too far for a mark. */
    private static int lineStart(String text, int from) {
        for (int i = from; i > Math.max(0, from - LONGEST_MARK); i--) {
            if (text.charAt(i - 1) == '\n') {
                return i;
            }
        }
        return from <= LONGEST_MARK ? Math.min(0, from) : -1;
    }

    private static int lineEnd(String text, int from) {
        int end = text.substring(from, Math.min(text.length(), from + LONGEST_MARK))
                .indexOf('\n');
        return end >= 0 ? from + end : text.length() - from < LONGEST_MARK ? text.length() : -1;
    }
}
