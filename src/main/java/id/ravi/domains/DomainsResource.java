package id.ravi.domains;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.payload.Payload;
import id.ravi.payload.Uuids;
import id.ravi.persistence.Retry;
import id.ravi.problem.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** {@code /api/domains/}: where an account may have addresses. */
@Path("domains/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MANAGEMENT, Role.OWNER})
public class DomainsResource {
    @EJB
    MailDomains platformDomains;

    @EJB
    OwnDomains ownDomains;

    @Inject
    PlatformDomains platform;

    @Inject
    Proof proof;

    @Inject
    Retry retry;

    @GET
    public List<DomainAnswer> list(@Context ContainerRequestContext request) {
        return Stream.concat(platformDomains.list().stream(), ownDomains.list(Caller.of(request)).stream())
                .toList();
    }

    /** Adding a domain again answers what there is, 200, so that nobody loses the record to publish. */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response add(@Context ContainerRequestContext request, Payload body) {
        var caller = Caller.of(request);
        var domain = DomainForm.of(body, platform).domain();
        var added = retry.onConflict(lock -> ownDomains.add(caller, domain));
        return added.map(answer -> Response.status(Response.Status.CREATED).entity(answer))
                .orElseGet(() -> Response.ok(ownDomains.get(caller, domain)))
                .build();
    }

    @POST
    @Path("{uuid}/verify/")
    public DomainAnswer verify(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        var caller = Caller.of(request);
        var domain = parse(uuid);
        ownDomains.challenge(caller, domain).ifPresent(challenge -> proof.require(caller, challenge));
        return retry.onConflict(lock -> ownDomains.prove(caller, domain));
    }

    @DELETE
    @Path("{uuid}/")
    public void remove(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        var domain = parse(uuid);
        retry.onConflict(lock -> ownDomains.remove(Caller.of(request), domain));
    }

    private static UUID parse(String uuid) {
        return Uuids.canonical(uuid).orElseThrow(NotFound::new);
    }
}
