package id.ravi.totp;

import id.ravi.access.Caller;
import id.ravi.access.Scope;
import id.ravi.identities.Reach;
import id.ravi.listing.Listings;
import id.ravi.payload.FilePart;
import id.ravi.payload.Payload;
import id.ravi.payload.Uuids;
import id.ravi.persistence.Retry;
import id.ravi.problem.NotFound;
import id.ravi.qr.QrReader;
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

/** {@code /api/totp/}: entries, and their import. */
@Path("totp/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TotpResource {
    /** Not by {@code @Inject}: CDI's proxy of an EJB makes an exception, with its stack trace, at every call. */
    @EJB
    TotpStore entries;

    @Inject
    TotpSealing sealing;

    @Inject
    QrReader pictures;

    @Inject
    Reach reach;

    @Inject
    Retry retry;

    @Inject
    Listings listings;

    @GET
    public Response list(@Context ContainerRequestContext request) {
        var caller = Caller.of(request);
        var scope = reach.of(request);
        var first = entries.page(caller, scope, Optional.empty());
        return Response.ok(listings.of(
                        caller, first, after -> entries.page(caller, scope, Optional.of(after)), sealing::open))
                .build();
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response create(@Context ContainerRequestContext request, @FilePart("qr") Payload body) {
        var scope = reach.of(request);
        return created(create(request, scope, NewTotp.one(body, pictures)).get(0));
    }

    @POST
    @Path("import/")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response createAll(@Context ContainerRequestContext request, @FilePart("qr") Payload body) {
        var scope = reach.of(request);
        return created(create(request, scope, NewTotp.all(body, pictures)));
    }

    @GET
    @Path("{uuid}/")
    public TotpAnswer get(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        return entries.get(Caller.of(request), reach.of(request), parse(uuid));
    }

    @PUT
    @Path("{uuid}/")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public TotpAnswer put(@Context ContainerRequestContext request, @PathParam("uuid") String uuid, Payload body) {
        return update(request, parse(uuid), body);
    }

    @PATCH
    @Path("{uuid}/")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public TotpAnswer patch(@Context ContainerRequestContext request, @PathParam("uuid") String uuid, Payload body) {
        return update(request, parse(uuid), body);
    }

    @DELETE
    @Path("{uuid}/")
    public void delete(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        var entry = parse(uuid);
        retry.onConflict(lock -> {
            entries.delete(Caller.of(request), reach.of(request), entry, lock);
            return entry;
        });
    }

    private List<TotpAnswer> create(ContainerRequestContext request, Scope scope, NewTotp form) {
        return retry.onConflict(lock -> entries.create(Caller.of(request), scope, form));
    }

    private TotpAnswer update(ContainerRequestContext request, UUID entry, Payload body) {
        var form = TotpChange.of(body);
        return retry.onConflict(lock -> entries.update(Caller.of(request), reach.of(request), entry, form, lock));
    }

    private static Response created(Object answer) {
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    private static UUID parse(String uuid) {
        return Uuids.canonical(uuid).orElseThrow(NotFound::new);
    }
}
