package id.ravi.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What one request of an operation costs the server: SQL statements and allocated bytes. */
record Cost(String operation, double statements, double bytes) {

    /** Reads a file of budgets; empty lines and those that begin with a number sign say nothing. */
    static List<Cost> parse(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Cost::ofLine)
                .toList();
    }

    private static Cost ofLine(String line) {
        var words = line.split("\\s+", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException("A budget is an operation, statements and bytes, but not " + line);
        }
        return new Cost(words[0], Double.parseDouble(words[1]), Double.parseDouble(words[2]));
    }

    boolean isWithin(Cost budget) {
        return statements <= budget.statements && bytes <= budget.bytes;
    }

    /** The least of each: whatever else the server did meanwhile only adds to it. */
    static Cost least(Cost... costs) {
        return new Cost(
                costs[0].operation,
                Arrays.stream(costs).mapToDouble(Cost::statements).min().orElseThrow(),
                Arrays.stream(costs).mapToDouble(Cost::bytes).min().orElseThrow());
    }

    /** As a line of the file. */
    @Override
    public String toString() {
        return Stream.of(operation, format("%.2f", statements), format("%.0f", bytes))
                .reduce((left, right) -> left + "  " + right)
                .orElseThrow();
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
