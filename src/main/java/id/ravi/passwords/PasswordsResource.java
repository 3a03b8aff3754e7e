package id.ravi.passwords;

import id.ravi.access.Caller;
import id.ravi.access.Scope;
import id.ravi.identities.Reach;
import id.ravi.listing.Listings;
import id.ravi.passwordhistory.ReplacedPassword;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** {@code /api/passwords/}, as published. */
@Path("passwords/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PasswordsResource {
    /** Not by {@code @Inject}: CDI's proxy of an EJB makes an exception, with its stack trace, at every call. */
    @EJB
    PasswordStore passwords;

    @Inject
    PasswordSealing sealing;

    @Inject
    Reach reach;

    @Inject
    Retry retry;

    @Inject
    Listings listings;

    @Inject
    @ConfigProperties
    PasswordLimits limits;

    @GET
    public Response list(@Context ContainerRequestContext request) {
        var caller = Caller.of(request);
        var filter = DomainFilter.of(request);
        var scope = scope(request);
        var first = passwords.page(caller, scope, filter, Optional.empty());
        return Response.ok(listings.of(
                        caller,
                        first,
                        after -> passwords.page(caller, scope, filter, Optional.of(after)),
                        sealing::open))
                .build();
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response create(@Context ContainerRequestContext request, Payload body) {
        var form = PasswordForm.complete(body, limits);
        var created = retry.onConflict(lock -> passwords.create(Caller.of(request), scope(request), form));
        return Response.status(Response.Status.CREATED).entity(created).build();
    }

    @GET
    @Path("{uuid}/")
    public PasswordEntry get(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        return passwords.get(Caller.of(request), scope(request), parse(uuid));
    }

    @PUT
    @Path("{uuid}/")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public PasswordEntry put(@Context ContainerRequestContext request, @PathParam("uuid") String uuid, Payload body) {
        return update(request, parse(uuid), PasswordForm.complete(body, limits));
    }

    @PATCH
    @Path("{uuid}/")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public PasswordEntry patch(@Context ContainerRequestContext request, @PathParam("uuid") String uuid, Payload body) {
        return update(request, parse(uuid), PasswordForm.partial(body, limits));
    }

    @DELETE
    @Path("{uuid}/")
    public void delete(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        var password = parse(uuid);
        retry.onConflict(lock -> {
            passwords.delete(Caller.of(request), scope(request), password, lock);
            return password;
        });
    }

    @GET
    @Path("{uuid}/history/")
    public List<ReplacedPassword> history(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        return passwords.history(Caller.of(request), scope(request), parse(uuid));
    }

    private PasswordEntry update(ContainerRequestContext request, UUID password, PasswordForm form) {
        return retry.onConflict(lock -> passwords.update(Caller.of(request), scope(request), password, form, lock));
    }

    private Scope scope(ContainerRequestContext request) {
        return reach.of(request);
    }

    private static UUID parse(String uuid) {
        return Uuids.canonical(uuid).orElseThrow(NotFound::new);
    }
}
