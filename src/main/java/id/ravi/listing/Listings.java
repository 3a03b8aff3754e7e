package id.ravi.listing;

import id.ravi.access.Caller;
import id.ravi.access.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.function.Function;

/**
 * Makes answers of long lists. Before each page but the first the caller is looked up again: who reads slowly would
 * otherwise see what is written after its key was revoked.
 */
@ApplicationScoped
public class Listings {
    @Inject
    Standing standing;

    @Inject
    Jsonb json;

    /**
     * The list that begins with a page.
     *
     * @param first read before the answer begins, so that a refusal is a proper one
     * @param following reads the page after a cursor
     * @param opening makes of a row what is answered
     */
    public <T> Listing<T> of(
            Caller caller, Page<T> first, Function<Page.Cursor, Page<T>> following, Function<T, ?> opening) {
        return listing(caller, first.rows(), new PagesByCursor<>(first.next(), following), opening);
    }

    /**
     * The list of these pages, each of which is read when it is taken; the first at once, so that a refusal is a proper
     * one.
     */
    public <T> Listing<T> of(Caller caller, Iterator<Queue<T>> pages, Function<T, ?> opening) {
        var first = pages.hasNext() ? pages.next() : new ArrayDeque<T>();
        return listing(caller, first, pages, opening);
    }

    private <T> Listing<T> listing(
            Caller caller, Queue<T> first, Iterator<Queue<T>> following, Function<T, ?> opening) {
        var pages = new GuardedPages<>(first, following, () -> standing.counts(caller));
        return new Listing<>("[", pages, opening, json, "]");
    }
}
