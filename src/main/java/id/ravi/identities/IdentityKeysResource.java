package id.ravi.identities;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.payload.Payload;
import id.ravi.persistence.Retry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /api/auth/keys/identity/}: more keys for an identity. */
@Path("auth/keys/identity/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class IdentityKeysResource {
    @Inject
    Identities identities;

    @Inject
    Retry retry;

    @POST
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response create(@Context HttpServletRequest request, Payload body) {
        var wanted = NewIdentityKey.of(body);
        return Response.status(Response.Status.CREATED)
                .entity(retry.onConflict(lock -> identities.mintKey(Caller.of(request), wanted)))
                .build();
    }
}
