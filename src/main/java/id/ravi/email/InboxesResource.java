package id.ravi.email;

import id.ravi.identities.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
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
    Reach reach;

    @GET
    public List<Inbox> list(@Context ContainerRequestContext request) {
        return inboxes.list(reach.of(request));
    }
}
