package id.ravi.messages;

import id.ravi.access.Caller;
import id.ravi.email.InboxReach;
import id.ravi.identities.Reach;
import id.ravi.payload.Payload;
import id.ravi.persistence.Retry;
import id.ravi.problem.NotFound;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /api/email-messages/}: messages, whatever their thread. */
@Path("email-messages/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {
    /** Not by {@code @Inject}: CDI's proxy of an EJB makes an exception, with its stack trace, at every call. */
    @EJB
    MessageStore messages;

    @Inject
    MessageListing listing;

    @Inject
    MessageSealing sealing;

    @Inject
    InboxReach inboxes;

    @Inject
    Reach reach;

    @Inject
    Retry retry;

    @GET
    public Response list(@Context ContainerRequestContext request) {
        var view = View.of(request);
        var filter = MessageFilter.of(request);
        return Response.ok(listing.of(Caller.of(request), inboxes.of(request), view, filter))
                .build();
    }

    @GET
    @Path("{id}/")
    public Object get(@Context ContainerRequestContext request, @PathParam("id") String id) {
        var view = View.of(request);
        return sealing.open(messages.get(Caller.of(request), reach.of(request), view, parse(id)), view);
    }

    @PATCH
    @Path("{id}/")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Object patch(@Context ContainerRequestContext request, @PathParam("id") String id, Payload body) {
        var view = View.of(request);
        long message = parse(id);
        var change = MessageChange.of(body);
        var caller = Caller.of(request);
        var scope = reach.of(request);
        return sealing.open(retry.onConflict(lock -> messages.change(caller, scope, view, message, change)), view);
    }

    @DELETE
    @Path("{id}/")
    public void delete(@Context ContainerRequestContext request, @PathParam("id") String id) {
        long message = parse(id);
        var caller = Caller.of(request);
        var scope = reach.of(request);
        retry.onConflict(lock -> {
            messages.delete(caller, scope, message);
            return message;
        });
    }

    private static long parse(String id) {
        if (!id.matches("[0-9]+")) {
            throw new NotFound();
        }
        // Longer ones name no message either, and would be no number.
        return id.length() > 18 ? 0 : Long.parseLong(id);
    }
}
