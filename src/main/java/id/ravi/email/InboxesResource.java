package id.ravi.email;

import id.ravi.access.Caller;
import id.ravi.access.Selection;
import id.ravi.identities.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code /api/email/}: the inboxes that a caller reaches. */
@Path("email/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class InboxesResource {
    @Inject
    Inboxes inboxes;

    @Inject
    Identities identities;

    @GET
    public List<Inbox> list(@Context HttpServletRequest request) {
        return inboxes.list(identities.scope(Caller.of(request), Selection.of(request)));
    }
}
