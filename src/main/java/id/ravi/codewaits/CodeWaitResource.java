package id.ravi.codewaits;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.codes.CodeHandover;
import id.ravi.identities.Reach;
import id.ravi.payload.Payload;
import id.ravi.tasks.ClientConnection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;

/** {@code /api/codes/wait/}: the next code, when it comes. */
@Path("codes/wait/")
@ApplicationScoped
@RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
@Produces(MediaType.APPLICATION_JSON)
public class CodeWaitResource {
    /** Not by {@code @Inject}: CDI's proxy of an EJB makes an exception, with its stack trace, at every call. */
    @EJB
    CodeHandover codes;

    @Inject
    CodeWaits waits;

    @Inject
    Reach reach;

    @Inject
    Clock clock;

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public void create(
            @Context ContainerRequestContext request,
            @Context HttpServletRequest servlet,
            Payload body,
            @Suspended AsyncResponse response) {
        var scope = reach.of(request);
        if (scope.identity().isEmpty()) {
            throw new IdentityRequired();
        }
        var asked = codes.now();
        var form = WaitForm.of(body, asked);
        waits.add(new Wait(
                Caller.of(request),
                scope,
                form,
                asked,
                clock.instant().plus(form.timeout()),
                response,
                ClientConnection.of(servlet)));
    }
}
