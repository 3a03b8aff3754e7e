package id.ravi.bench.report;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of a page. Every text that comes from elsewhere is escaped here. */
final class Html {
    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String section(String heading, String... contents) {
        return "<section><h2>" + escape(heading) + "</h2>\n" + String.join("\n", contents) + "</section>\n";
    }

    static String paragraph(String text) {
        return "<p>" + escape(text) + "</p>";
    }

    /** Wide tables scroll by themselves, not the page. */
    static String table(List<String> headings, List<List<String>> rows) {
        var head = headings.stream()
                .map(text -> "<th scope=\"col\">" + escape(text) + "</th>")
                .collect(Collectors.joining());
        var body = rows.stream().map(Html::row).collect(Collectors.joining("\n"));
        return "<div class=\"wide\"><table><thead><tr>" + head + "</tr></thead><tbody>\n" + body
                + "</tbody></table></div>";
    }

    private static String row(List<String> cells) {
        var first = "<th scope=\"row\">" + escape(cells.get(0)) + "</th>";
        var others = cells.stream().skip(1).map(Html::cell).collect(Collectors.joining());
        return "<tr>" + first + others + "</tr>";
    }

    private static String cell(String text) {
        return "<td" + kind(text) + ">" + escape(text) + "</td>";
    }

    private static String kind(String text) {
        if (text.startsWith("missed")) {
            return " class=\"missed\"";
        }
        return text.matches("[-–≤\\d].*") ? " class=\"number\"" : "";
    }
}
