package id.ravi.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines over a rate, with latencies on a logarithmic scale: what matters is how many times slower it becomes. */
record LineChart(String horizontal, String vertical, List<Double> at, List<Line> lines) {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 340;
    private static final int LEFT = 70;
    private static final int RIGHT = 60;
    private static final int TOP = 20;
    private static final int BOTTOM = 50;

    /** A line with a value for each place. */
    record Line(String name, String style, List<Double> values) {}

    String svg() {
        var parts = new ArrayList<String>();
        for (int power = lowest(); power <= highest(); power++) {
            parts.add(gridLine(Math.pow(10, power)));
        }
        at.forEach(place -> parts.add(format(
                "<text x=\"%.1f\" y=\"%d\" class=\"middle\">%.0f</text>", x(place), HEIGHT - BOTTOM + 18, place)));
        parts.add(format(
                "<text x=\"%d\" y=\"%d\" class=\"middle\">%s</text>",
                (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, Html.escape(horizontal)));
        lines.forEach(line -> parts.add(line(line)));
        return format(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n%s</svg>",
                WIDTH, HEIGHT, Html.escape(vertical + " over " + horizontal), String.join("\n", parts));
    }

    private String gridLine(double value) {
        return format(
                        "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                        LEFT, WIDTH - RIGHT, y(value), y(value))
                + format(
                        "<text x=\"%d\" y=\"%.1f\" class=\"end\">%s %s</text>",
                        LEFT - 8, y(value) + 4, value < 1 ? String.valueOf(value) : format("%.0f", value), vertical);
    }

    private String line(Line line) {
        var points = IntStream.range(0, at.size())
                .mapToObj(i -> format("%.1f,%.1f", x(at.get(i)), y(line.values().get(i))))
                .collect(Collectors.joining(" "));
        int last = at.size() - 1;
        return format("<polyline class=\"line %s\" points=\"%s\"/>", line.style(), points)
                + format(
                        "<text class=\"name %s\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                        line.style(), x(at.get(last)) + 6, y(line.values().get(last)) + 4, Html.escape(line.name()));
    }

    private double x(double place) {
        double most = at.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return LEFT + (WIDTH - LEFT - RIGHT) * place / most;
    }

    private double y(double value) {
        double share = (Math.log10(value) - lowest()) / (highest() - lowest());
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * share;
    }

    private int lowest() {
        return (int) Math.floor(Math.log10(extreme(true)));
    }

    private int highest() {
        return Math.max(lowest() + 1, (int) Math.ceil(Math.log10(extreme(false))));
    }

    private double extreme(boolean least) {
        var values = lines.stream().flatMap(line -> line.values().stream()).mapToDouble(Double::doubleValue);
        return least ? values.min().orElse(1) : values.max().orElse(1);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
