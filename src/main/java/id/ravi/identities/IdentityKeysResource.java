package id.ravi.identities;

import id.ravi.access.Caller;
import id.ravi.payload.Payload;
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

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response create(@Context HttpServletRequest request, Payload body) {
        return Response.status(Response.Status.CREATED)
                .entity(identities.mintKey(Caller.of(request), NewIdentityKey.of(body)))
                .build();
    }
}
