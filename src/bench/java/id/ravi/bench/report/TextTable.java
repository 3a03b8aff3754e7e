package id.ravi.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of texts with aligned columns; what begins with a digit stands to the right. */
record TextTable(List<List<String>> rows) {
    private static final Pattern NUMBER = Pattern.compile("[-–\\d].*");

    static TextTable of(List<String> headings, List<List<String>> rows) {
        var all = new ArrayList<List<String>>();
        all.add(headings);
        all.addAll(rows);
        return new TextTable(List.copyOf(all));
    }

    Stream<String> lines() {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths));
    }

    private String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            var text = row.get(column);
            var gap = " ".repeat(widths[column] - text.length());
            line.append(isNumeric(column) ? gap + text : text + gap).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private boolean isNumeric(int column) {
        return rows.size() > 1
                && rows.stream().skip(1).allMatch(row -> NUMBER.matcher(row.get(column))
                        .matches());
    }
}
