package id.ravi.messages;

import id.ravi.access.Caller;
import id.ravi.access.Scope;
import id.ravi.listing.Listing;
import id.ravi.listing.Listings;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;

/** Makes lists of messages, few of which are in memory at a time. */
@ApplicationScoped
public class MessageListing {
    /** Not by {@code @Inject}: CDI's proxy of an EJB makes an exception, with its stack trace, at every call. */
    @EJB
    MessageStore messages;

    @Inject
    MessageSealing sealing;

    @Inject
    Listings listings;

    Listing<?> of(Caller caller, Scope scope, View view, MessageFilter filter) {
        return listing(caller, scope, view, messages.select(scope, filter));
    }

    /** All messages of a thread, oldest first. */
    public Listing<?> ofThread(Caller caller, Scope scope, View view, UUID thread) {
        return listing(caller, scope, view, messages.selectThread(scope, thread));
    }

    private Listing<?> listing(Caller caller, Scope scope, View view, List<List<Long>> batches) {
        var pages = batches.stream()
                .<Queue<FoundMessage>>map(ids -> new ArrayDeque<>(messages.read(caller, scope, view, ids)))
                .iterator();
        return listings.of(caller, pages, message -> sealing.open(message, view));
    }
}
