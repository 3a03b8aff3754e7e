package id.ravi.listing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Some rows of a list, newest first, as they lie in the database: each is opened when its turn comes, and taken out.
 *
 * @param next where the following page begins; none after the last one
 */
public record Page<T>(Queue<T> rows, Optional<Cursor> next) {
    /** The last row of a page: the next one was created before it, or at the same time with a smaller id. */
    public record Cursor(Instant created, long id) {}

    /** A page of so many rows at most; there are more when one more was found. */
    public static <T> Page<T> of(List<T> found, int most, Function<T, Cursor> cursor) {
        var rows = found.subList(0, Math.min(most, found.size()));
        var next = found.size() > most ? Optional.of(cursor.apply(rows.get(most - 1))) : Optional.<Cursor>empty();
        return new Page<>(new ArrayDeque<>(rows), next);
    }

    /** The same with another value in place of each row. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(rows.stream().map(change).collect(Collectors.toCollection(ArrayDeque::new)), next);
    }
}
