package id.ravi.keys;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.apikeys.ApiKeys;
import id.ravi.apikeys.KeyForm;
import id.ravi.apikeys.KeyRevocations;
import id.ravi.apikeys.ListedKey;
import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.Uuids;
import id.ravi.persistence.Retry;
import id.ravi.problem.FieldErrors;
import id.ravi.problem.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /api/auth/keys/management/}: the keys of a whole account. They belong to no identity, so none can be selected. */
@Path("auth/keys/management/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ManagementKeysResource {
    @Inject
    ApiKeys keys;

    @Inject
    KeyRevocations revocations;

    @Inject
    Retry retry;

    @GET
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    public List<ListedKey> list(@Context ContainerRequestContext request) {
        return keys.managementKeys(Caller.of(request));
    }

    @POST
    @RolesAllowed(Role.OWNER)
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response create(@Context ContainerRequestContext request, Payload body) {
        var errors = new FieldErrors();
        var form = KeyForm.complete(new Fields(body, errors), errors);
        errors.refuseIfAny();
        return Response.status(Response.Status.CREATED)
                .entity(retry.onConflict(lock -> keys.mintManagementKey(Caller.of(request), form)))
                .build();
    }

    @PATCH
    @Path("{uuid}/")
    @RolesAllowed(Role.OWNER)
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public ListedKey patch(@Context ContainerRequestContext request, @PathParam("uuid") String uuid, Payload body) {
        var key = Uuids.canonical(uuid).orElseThrow(NotFound::new);
        var errors = new FieldErrors();
        var form = KeyForm.partial(new Fields(body, errors), errors);
        return retry.onConflict(lock -> keys.relabelManagementKey(Caller.of(request), key, form, lock));
    }

    @DELETE
    @Path("{uuid}/")
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    public void delete(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        var key = Uuids.canonical(uuid).orElseThrow(NotFound::new);
        retry.onConflict(lock -> revocations.revokeManagementKey(Caller.of(request), key, lock));
    }
}
