package id.ravi.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A statement that reads, and its parameters; what a client sends is always one of these, never part of the text. */
public final class Select {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    public Select(String start, Object... values) {
        and(start, values);
    }

    /** Goes on with a text that holds a {@code ?} for each value: text, a number, a uuid or an instant. */
    public Select and(String text, Object... values) {
        sql.append(text);
        for (var value : values) {
            parameters.add(column(value));
        }
        return this;
    }

    /** Goes on with the condition that the column has one of the values; where there are none, nothing is found. */
    public Select andIn(String column, List<?> values) {
        var marks = values.stream().map(value -> "?").collect(Collectors.joining(", "));
        return and(values.isEmpty() ? " AND FALSE" : " AND " + column + " IN (" + marks + ")", values.toArray());
    }

    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    private static Object column(Object value) {
        if (value instanceof Instant instant) {
            return InstantColumn.text(instant);
        }
        return value instanceof UUID uuid ? uuid.toString() : value;
    }
}
