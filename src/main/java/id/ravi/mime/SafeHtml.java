package id.ravi.mime;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/**
 * HTML that can be shown: structure, text and links.
 *
 * <p>Nothing is left that runs, that is fetched when it is shown (pictures, styles, frames), or that asks for input. A link
 * keeps its text and where it leads, which a reader should see before following it.
 */
final class SafeHtml {
    private static final Safelist ALLOWED = Safelist.relaxed()
            .removeTags("img")
            .removeAttributes("blockquote", "cite")
            .removeAttributes("q", "cite")
            .removeProtocols("a", "href", "ftp")
            .addTags("s", "hr", "center", "font")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow");

    private static final Document.OutputSettings COMPACT = new Document.OutputSettings().prettyPrint(false);

    private SafeHtml() {}

    /** What a reader of HTML that is safe already sees. */
    static String text(String safe) {
        return safe.isEmpty() ? "" : Jsoup.parse(safe).text();
    }

    static String of(String html) {
        return html.isBlank() ? "" : Texts.lines(Jsoup.clean(html, "", ALLOWED, COMPACT));
    }
}
