package id.ravi.apikeys;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.persistence.Retry;
import id.ravi.problem.FieldErrors;
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

/** {@code /api/auth/keys/management/}: an owner makes keys of its account. */
@Path("auth/keys/management/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ManagementKeysResource {
    @Inject
    ApiKeys keys;

    @Inject
    Retry retry;

    @POST
    @RolesAllowed(Role.OWNER)
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response create(@Context HttpServletRequest request, Payload body) {
        var errors = new FieldErrors();
        var label = KeyLabel.of(new Fields(body, errors));
        errors.refuseIfAny();
        return Response.status(Response.Status.CREATED)
                .entity(retry.onConflict(lock -> keys.mintManagementKey(Caller.of(request), label)))
                .build();
    }
}
