package id.ravi.email;

import id.ravi.access.Scope;
import id.ravi.identities.Reach;
import id.ravi.payload.Query;
import id.ravi.payload.TextRule;
import id.ravi.problem.InvalidFields;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;

/** What a request on mail reaches: {@code ?inbox=} narrows it to one inbox, named by its number or its address. */
@ApplicationScoped
public class InboxReach {
    @EJB
    Inboxes inboxes;

    @Inject
    Reach reach;

    /** Refuses (400) an inbox that the caller does not reach; whether it is somebody else's is not told. */
    public Scope of(ContainerRequestContext request) {
        var scope = reach.of(request);
        return Query.of(request)
                .last("inbox")
                .map(text -> TextRule.stripped().apply(text).text())
                .filter(text -> !text.isEmpty())
                .map(text -> inboxes.narrow(scope, text).orElseThrow(InboxReach::unknown))
                .orElse(scope);
    }

    private static InvalidFields unknown() {
        return new InvalidFields("inbox", "Select a valid choice. That choice is not one of the available choices.");
    }
}
