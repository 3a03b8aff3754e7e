package id.ravi.attachments;

import id.ravi.access.Caller;
import id.ravi.access.Standing;
import id.ravi.identities.Reach;
import id.ravi.listing.AnswerEnded;
import id.ravi.payload.Uuids;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * {@code /api/email-attachments/}: downloads.
 *
 * <p>The content is a stranger's: it is never called what the stranger called it, and whatever shows it all the same gives
 * it no origin.
 */
@Path("email-attachments/")
@ApplicationScoped
public class AttachmentsResource {
    /** Not by {@code @Inject}: CDI's proxy of an EJB makes an exception, with its stack trace, at every call. */
    @EJB
    AttachmentStore attachments;

    @Inject
    AttachmentSealing sealing;

    @Inject
    Reach reach;

    @Inject
    Standing standing;

    /** Whatever {@code Accept} says: clients of the API ask for JSON everywhere. */
    @GET
    @Path("{uuid}/")
    @Produces(MediaType.WILDCARD)
    public Response download(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        var caller = Caller.of(request);
        var scope = reach.of(request);
        var attachment = attachments.find(caller, scope, Uuids.canonical(uuid).orElseThrow(NotFound::new));
        var first = attachment.size() > 0 ? attachments.chunk(scope, attachment, 0) : new byte[0];
        var content = new Download(attachment.size(), first, number -> {
            if (!standing.counts(caller)) {
                throw new AnswerEnded();
            }
            return attachments.chunk(scope, attachment, number);
        });
        return Response.ok(content, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, attachment.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(sealing.filename(attachment)))
                .header("Content-Security-Policy", "sandbox")
                .build();
    }
}
