package id.ravi.listing;

import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;

/** The pages that follow one, each found by the cursor of the one before. */
final class PagesByCursor<T> implements Iterator<Queue<T>> {
    private final Function<Page.Cursor, Page<T>> following;
    private Optional<Page.Cursor> next;

    PagesByCursor(Optional<Page.Cursor> next, Function<Page.Cursor, Page<T>> following) {
        this.next = next;
        this.following = following;
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public Queue<T> next() {
        var page = following.apply(next.orElseThrow());
        next = page.next();
        return page.rows();
    }
}
