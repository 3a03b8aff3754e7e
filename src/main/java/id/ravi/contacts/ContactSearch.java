package id.ravi.contacts;

import id.ravi.access.Caller;
import id.ravi.access.Scope;
import id.ravi.listing.Page;
import id.ravi.payload.Query;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds contacts by parts of their names and addresses. Sealed texts have no index for that: all contacts in scope are
 * opened, a page at a time, until enough were found, or the newest 10,000 were looked at: as many as one identity may have.
 */
@ApplicationScoped
public class ContactSearch {
    private static final int MOST = 50;
    private static final int MOST_LOOKED_AT = 10_000;
    private static final int MOST_WORDS = 10;

    @EJB
    ContactStore contacts;

    @Inject
    ContactSealing sealing;

    /** The newest that have each word of {@code ?q=}, 50 at most; none for a blank one. */
    List<ContactAnswer> of(ContainerRequestContext request, Scope scope) {
        var text = ContactCard.fold(Query.of(request).last("q").orElse(""));
        var words = List.of(text.strip().split("\\s+", MOST_WORDS));
        var found = new ArrayList<ContactAnswer>();
        if (!text.isBlank()) {
            search(scope, words, found);
            contacts.found(Caller.of(request), found);
        }
        return found;
    }

    private void search(Scope scope, List<String> words, List<ContactAnswer> found) {
        Optional<Page.Cursor> after = Optional.empty();
        int lookedAt = 0;
        do {
            var page = contacts.searched(scope, after);
            lookedAt += page.rows().size();
            page.rows().forEach(contact -> addMatching(contact, words, found));
            after = page.next();
        } while (after.isPresent() && found.size() < MOST && lookedAt < MOST_LOOKED_AT);
    }

    private void addMatching(SealedContact contact, List<String> words, List<ContactAnswer> found) {
        var card = sealing.card(contact);
        if (found.size() < MOST && card.matches(words)) {
            found.add(contact.answer(card));
        }
    }
}
