package id.ravi.bench.report;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A goal, and what was measured.
 *
 * @param operation that it is about; blank if it is about the server as a whole
 * @param unit of limit and value
 * @param limit the value may be no greater
 * @param value none if it was not measured
 */
record Verdict(String operation, String goal, String unit, double limit, OptionalDouble value) {

    /** The answer in a word. */
    String word() {
        if (value.isEmpty()) {
            return "not measured";
        }
        return isReached() ? "reached" : "missed";
    }

    boolean isReached() {
        return value.isPresent() && value.getAsDouble() <= limit;
    }

    String limitText() {
        return "≤ " + number(limit) + unit;
    }

    String valueText() {
        return value.isPresent() ? number(value.getAsDouble()) + unit : "–";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 20 ? "%.2f" : "%.0f", value);
    }
}
