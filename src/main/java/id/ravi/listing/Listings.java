package id.ravi.listing;

import id.ravi.access.Caller;
import id.ravi.access.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.function.Function;

/** Makes answers of long lists. */
@ApplicationScoped
public class Listings {
    @Inject
    Standing standing;

    @Inject
    Jsonb json;

    /**
     * The list that begins with a page. Before each following one the caller is looked up again: who reads slowly would
     * otherwise see what is written after its key was revoked.
     *
     * @param first read before the answer begins, so that a refusal is a proper one
     * @param following reads the page after a cursor
     * @param opening makes of a row what is answered
     */
    public <T> StreamingOutput of(
            Caller caller, Page<T> first, Function<Page.Cursor, Page<T>> following, Function<T, ?> opening) {
        Function<Page.Cursor, Page<T>> guarded = after -> {
            if (!standing.counts(caller)) {
                throw new ListEnded();
            }
            return following.apply(after);
        };
        return new Listing<>(first, guarded, opening, json);
    }
}
