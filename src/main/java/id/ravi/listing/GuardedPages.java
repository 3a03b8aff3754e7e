package id.ravi.listing;

import java.util.Iterator;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/** A page that has been read, and those that follow, while whoever reads may. */
final class GuardedPages<T> implements Iterator<Queue<T>> {
    private final Queue<T> first;
    private final Iterator<Queue<T>> following;
    private final BooleanSupplier standing;
    private boolean begun;

    GuardedPages(Queue<T> first, Iterator<Queue<T>> following, BooleanSupplier standing) {
        this.first = first;
        this.following = following;
        this.standing = standing;
    }

    @Override
    public boolean hasNext() {
        return !begun || following.hasNext();
    }

    @Override
    public Queue<T> next() {
        if (!begun) {
            begun = true;
            return first;
        }
        if (!standing.getAsBoolean()) {
            throw new AnswerEnded();
        }
        return following.next();
    }
}
