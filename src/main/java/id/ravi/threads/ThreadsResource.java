package id.ravi.threads;

import id.ravi.access.Caller;
import id.ravi.email.InboxReach;
import id.ravi.identities.Reach;
import id.ravi.listing.Listings;
import id.ravi.messages.MessageListing;
import id.ravi.messages.View;
import id.ravi.payload.Query;
import id.ravi.payload.Uuids;
import id.ravi.problem.FieldErrors;
import id.ravi.problem.NotFound;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** {@code /api/email-inbox/}: threads, and the messages of one. */
@Path("email-inbox/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ThreadsResource {
    /** Not by {@code @Inject}: CDI's proxy of an EJB makes an exception, with its stack trace, at every call. */
    @EJB
    ThreadStore threads;

    @Inject
    ThreadSealing sealing;

    @Inject
    MessageListing messages;

    @Inject
    Listings listings;

    @Inject
    InboxReach inboxes;

    @Inject
    Reach reach;

    @GET
    public Response list(@Context ContainerRequestContext request) {
        var view = View.of(request);
        var errors = new FieldErrors();
        var unread = Query.of(request).fields(errors).flag("has_unread");
        errors.refuseIfAny();
        var caller = Caller.of(request);
        var scope = inboxes.of(request);
        var first = threads.page(caller, scope, view, unread, Optional.empty());
        return Response.ok(listings.of(
                        caller,
                        first,
                        after -> threads.page(caller, scope, view, unread, Optional.of(after)),
                        thread -> sealing.open(thread, view)))
                .build();
    }

    @GET
    @Path("{thread_id}/")
    public Response get(@Context ContainerRequestContext request, @PathParam("thread_id") String id) {
        var view = View.of(request);
        var caller = Caller.of(request);
        var scope = reach.of(request);
        var thread = threads.find(scope, Uuids.canonical(id).orElseThrow(NotFound::new));
        return Response.ok(messages.ofThread(caller, scope, view, thread.uuid())
                        .within(sealing.head(thread, view), "messages"))
                .build();
    }
}
