package id.ravi.identities;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.addresses.AddressForm;
import id.ravi.payload.Payload;
import id.ravi.payload.Query;
import id.ravi.payload.Uuids;
import id.ravi.persistence.Retry;
import id.ravi.problem.InvalidFields;
import id.ravi.problem.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/** {@code /api/identities/}: the personas of an account. */
@Path("identities/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class IdentitiesResource {
    @Inject
    Identities identities;

    @Inject
    Reach reach;

    @Inject
    AddressForm addresses;

    @Inject
    Retry retry;

    @GET
    public List<IdentityAnswer> list(@Context ContainerRequestContext request) {
        return isDeletedWanted(request)
                ? identities.listDeleted(reach.of(request))
                : identities.list(reach.of(request));
    }

    @POST
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response create(@Context ContainerRequestContext request, Payload body) {
        reach.of(request);
        var wanted = NewIdentity.of(Caller.of(request), body, addresses);
        return Response.status(Response.Status.CREATED)
                .entity(retry.onConflict(lock -> identities.create(Caller.of(request), wanted)))
                .build();
    }

    @GET
    @Path("{uuid}/")
    public IdentityAnswer get(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        return identities.get(reach.of(request), parse(uuid));
    }

    @PUT
    @Path("{uuid}/")
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public IdentityAnswer put(@Context ContainerRequestContext request, @PathParam("uuid") String uuid, Payload body) {
        return change(request, parse(uuid), () -> IdentityChange.complete(body));
    }

    @PATCH
    @Path("{uuid}/")
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public IdentityAnswer patch(
            @Context ContainerRequestContext request, @PathParam("uuid") String uuid, Payload body) {
        return change(request, parse(uuid), () -> IdentityChange.partial(body));
    }

    /** Looks the identity up before it judges the body: what is not in reach is 404, whatever the body. */
    private IdentityAnswer change(ContainerRequestContext request, UUID uuid, Supplier<IdentityChange> body) {
        identities.find(reach.of(request), uuid);
        var change = body.get();
        return retry.onConflict(lock -> identities.change(Caller.of(request), reach.of(request), uuid, change, lock));
    }

    private static boolean isDeletedWanted(ContainerRequestContext request) {
        var wanted = Query.of(request).last("deleted").orElse("false").strip().toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "true", "1" -> true;
            case "false", "0", "" -> false;
            default -> throw new InvalidFields("deleted", "Must be a valid boolean.");
        };
    }

    private static UUID parse(String uuid) {
        return Uuids.canonical(uuid).orElseThrow(NotFound::new);
    }
}
