package id.ravi.secrets;

import id.ravi.access.Caller;
import id.ravi.access.Scope;
import id.ravi.identities.Reach;
import id.ravi.listing.Listings;
import id.ravi.payload.Payload;
import id.ravi.payload.Uuids;
import id.ravi.persistence.Retry;
import id.ravi.problem.NotFound;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** {@code /api/secrets/}, as published. */
@Path("secrets/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SecretsResource {
    /** Not by {@code @Inject}: CDI's proxy of an EJB makes an exception, with its stack trace, at every call. */
    @EJB
    SecretStore secrets;

    @Inject
    SecretSealing sealing;

    @Inject
    Reach reach;

    @Inject
    Retry retry;

    @Inject
    Listings listings;

    @Inject
    @ConfigProperties
    SecretLimits limits;

    @GET
    public Response list(@Context ContainerRequestContext request) {
        var caller = Caller.of(request);
        var filter = KeyFilter.of(request);
        var scope = scope(request);
        var first = secrets.page(caller, scope, filter, Optional.empty());
        return Response.ok(listings.of(
                        caller, first, after -> secrets.page(caller, scope, filter, Optional.of(after)), sealing::open))
                .build();
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response create(@Context ContainerRequestContext request, Payload body) {
        var form = SecretForm.complete(body, limits);
        var created = retry.onConflict(lock -> secrets.create(Caller.of(request), scope(request), form));
        return Response.status(Response.Status.CREATED).entity(created).build();
    }

    @GET
    @Path("{uuid}/")
    public SecretEntry get(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        return secrets.get(Caller.of(request), scope(request), parse(uuid));
    }

    @PUT
    @Path("{uuid}/")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public SecretEntry put(@Context ContainerRequestContext request, @PathParam("uuid") String uuid, Payload body) {
        return update(request, parse(uuid), SecretForm.complete(body, limits));
    }

    @PATCH
    @Path("{uuid}/")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public SecretEntry patch(@Context ContainerRequestContext request, @PathParam("uuid") String uuid, Payload body) {
        return update(request, parse(uuid), SecretForm.partial(body, limits));
    }

    @DELETE
    @Path("{uuid}/")
    public void delete(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        var secret = parse(uuid);
        retry.onConflict(lock -> {
            secrets.delete(Caller.of(request), scope(request), secret, lock);
            return secret;
        });
    }

    private SecretEntry update(ContainerRequestContext request, UUID secret, SecretForm form) {
        return retry.onConflict(lock -> secrets.update(Caller.of(request), scope(request), secret, form, lock));
    }

    private Scope scope(ContainerRequestContext request) {
        return reach.of(request);
    }

    private static UUID parse(String uuid) {
        return Uuids.canonical(uuid).orElseThrow(NotFound::new);
    }
}
