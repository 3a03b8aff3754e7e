package id.ravi.identities;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Selection;
import id.ravi.payload.Payload;
import id.ravi.payload.Uuids;
import id.ravi.persistence.Retry;
import id.ravi.problem.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /api/identities/}: the personas of an account. */
@Path("identities/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class IdentitiesResource {
    @Inject
    Identities identities;

    @Inject
    Retry retry;

    @GET
    public List<IdentityAnswer> list(@Context HttpServletRequest request) {
        return identities.list(identities.scope(Caller.of(request), Selection.of(request)));
    }

    @POST
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response create(@Context HttpServletRequest request, Payload body) {
        var wanted = NewIdentity.of(body);
        return Response.status(Response.Status.CREATED)
                .entity(retry.onConflict(lock -> identities.create(Caller.of(request), wanted)))
                .build();
    }

    @GET
    @Path("{uuid}/")
    public IdentityAnswer get(@Context HttpServletRequest request, @PathParam("uuid") String uuid) {
        var scope = identities.scope(Caller.of(request), Selection.of(request));
        return identities.get(scope, Uuids.canonical(uuid).orElseThrow(NotFound::new));
    }
}
