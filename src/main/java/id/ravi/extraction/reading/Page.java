package id.ravi.extraction.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** An HTML page as its reader sees it: without what is hidden, quoted or no text at all. */
final class Page {
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "audio",
            "datalist",
            "head",
            "iframe",
            "math",
            "noscript",
            "object",
            "option",
            "script",
            "style",
            "svg",
            "template",
            "title",
            "video");
    private static final Set<String> IN_LINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img",
            "input", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
            "time", "tt", "u", "var", "wbr", "html", "body");
    private static final Set<String> LOUD =
            Set.of("b", "big", "code", "h1", "h2", "h3", "kbd", "mark", "samp", "strong", "tt");

    private final Flow flow;
    private final List<Anchor> anchors = new ArrayList<>();

    private Page(int most) {
        flow = new Flow(most);
    }

    /** Reads a page; of what can be seen in it, so many characters at most. */
    static Page of(String html, int most, boolean withQuotes) {
        var page = new Page(most);
        Jsoup.parse(html).filter(page.new Walk(withQuotes));
        return page;
    }

    String text() {
        return flow.text();
    }

    List<Anchor> anchors() {
        return anchors;
    }

    BitSet loud() {
        return flow.loud();
    }

    private record Open(Look look, char separator, int start) {}

    /** One walk over all nodes, which jsoup does without recursion. */
    private final class Walk implements NodeFilter {
        private final boolean withQuotes;
        private final StyleSheet sheet = new StyleSheet();
        private final Deque<Open> open = new ArrayDeque<>();
        private Look look = Look.PLAIN;
        private int links;

        Walk(boolean withQuotes) {
            this.withQuotes = withQuotes;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text && look.canBeRead()) {
                flow.add(text.getWholeText(), look.keepsLines(), look.loud());
            }
            return node instanceof Element element ? enter(element) : FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                leave(element, open.pop());
            }
            return FilterResult.CONTINUE;
        }

        private FilterResult enter(Element element) {
            var name = element.normalName();
            if (name.equals("style")) {
                element.childNodes().forEach(this::readSheet);
            }
            boolean isHead = name.equals("head");
            if ((!isHead && WITHOUT_TEXT.contains(name)) || (!withQuotes && Quotes.isQuote(element))) {
                return FilterResult.SKIP_ENTIRELY;
            }
            var style = style(element, name);
            var inside = isHead ? look : style.look();
            if (inside.gone() || sheet.hides(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            char separator = separator(name, style.isInline());
            separate(separator);
            open.push(new Open(look, separator, flow.length()));
            look = inside;
            if (isLink(element)) {
                links++;
            }
            if (links > 0 && name.equals("img")) {
                flow.add(element.attr("alt"), false, false);
            }
            return FilterResult.CONTINUE;
        }

        private boolean isLink(Element element) {
            return element.normalName().equals("a") && element.hasAttr("href");
        }

        private void leave(Element element, Open opened) {
            if (isLink(element)) {
                links--;
                anchors.add(new Anchor(element.attr("href").strip(), opened.start(), flow.length()));
            }
            look = opened.look();
            separate(opened.separator());
        }

        private void separate(char separator) {
            if (separator != 0) {
                flow.separate(separator);
            }
        }

        private void readSheet(Node node) {
            if (node instanceof DataNode data) {
                sheet.read(data.getWholeData());
            }
        }

        private Style style(Element element, String name) {
            var style = new Style(look);
            if (LOUD.contains(name)) {
                style.emphasise();
            }
            if (name.equals("pre")) {
                style.keepLines();
            }
            if (element.attributesSize() > 0) {
                readAttributes(element, style);
            }
            return style;
        }

        private void readAttributes(Element element, Style style) {
            if (element.hasAttr("hidden")) {
                style.hide();
            }
            var background = element.attr("bgcolor");
            if (!background.isEmpty()) {
                style.paint(background);
            }
            var declarations = element.attr("style");
            if (!declarations.isEmpty()) {
                style.declare(declarations);
            }
        }
    }

    private static char separator(String name, boolean isInline) {
        return switch (name) {
            case "td", "th" -> '\t';
            default -> IN_LINE.contains(name) ? 0 : isInline ? ' ' : '\n';
        };
    }
}
