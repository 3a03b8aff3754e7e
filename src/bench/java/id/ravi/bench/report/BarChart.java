package id.ravi.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Horizontal bars, each of two parts one after the other. */
record BarChart(String unit, String firstPart, String secondPart, List<Bar> bars) {
    private static final int LABELS = 260;
    private static final int WIDTH = 860;
    private static final int ROW = 24;
    private static final int TOP = 34;
    private static final int ROOM_FOR_NUMBERS = 90;

    record Bar(String label, double first, double second) {
        double total() {
            return first + second;
        }
    }

    String svg() {
        double most = bars.stream().mapToDouble(Bar::total).max().orElse(1);
        double scale = (WIDTH - LABELS - ROOM_FOR_NUMBERS) / most;
        var parts = new ArrayList<String>();
        parts.add(legend(LABELS, "first", firstPart));
        parts.add(legend(LABELS + 140, "second", secondPart));
        for (int i = 0; i < bars.size(); i++) {
            parts.add(bar(bars.get(i), TOP + i * ROW, scale));
        }
        return format(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n%s</svg>",
                WIDTH,
                TOP + bars.size() * ROW,
                Html.escape(firstPart + " and " + secondPart + " in " + unit),
                String.join("\n", parts));
    }

    private static String legend(int x, String style, String text) {
        return format("<rect class=\"%s\" x=\"%d\" y=\"6\" width=\"12\" height=\"12\" rx=\"2\"/>", style, x)
                + format("<text x=\"%d\" y=\"16\">%s</text>", x + 18, Html.escape(text));
    }

    private String bar(Bar bar, int y, double scale) {
        double first = bar.first() * scale;
        double second = bar.second() * scale;
        return format("<text x=\"%d\" y=\"%d\" class=\"end\">%s</text>", LABELS - 8, y + 13, Html.escape(bar.label()))
                + rect("first", LABELS, y, first)
                + rect("second", LABELS + first + (first > 0 ? 1 : 0), y, second)
                + format(
                        "<text x=\"%.1f\" y=\"%d\">%.0f %s</text>",
                        LABELS + first + second + 7, y + 13, bar.total(), unit);
    }

    private static String rect(String style, double x, int y, double width) {
        return format(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"17\" rx=\"2\"/>", style, x, y, width);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
