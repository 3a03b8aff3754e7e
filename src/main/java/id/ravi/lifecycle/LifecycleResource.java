package id.ravi.lifecycle;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.identities.IdentityAnswer;
import id.ravi.identities.Reach;
import id.ravi.payload.Uuids;
import id.ravi.persistence.Retry;
import id.ravi.problem.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code /api/identities/{uuid}/…}: freezing, deleting and what undoes them.
 *
 * <p>Its path is that of the other resource of identities, letter by letter: JAX-RS looks for a request's method in the
 * classes of one path only.
 */
@Path("identities/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class LifecycleResource {
    @Inject
    Lifecycle lifecycle;

    @Inject
    Reach reach;

    @Inject
    Retry retry;

    @DELETE
    @Path("{uuid}/")
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    public void delete(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        apply(request, uuid, lifecycle::delete);
    }

    @POST
    @Path("{uuid}/restore/")
    @RolesAllowed(Role.OWNER)
    public IdentityAnswer restore(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        return applyToDeleted(request, uuid, lifecycle::restore);
    }

    @POST
    @Path("{uuid}/purge/")
    @RolesAllowed(Role.OWNER)
    public void purge(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        applyToDeleted(request, uuid, lifecycle::purge);
    }

    @POST
    @Path("{uuid}/freeze/")
    public IdentityAnswer freeze(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        return apply(request, uuid, lifecycle::freeze);
    }

    @POST
    @Path("{uuid}/unfreeze/")
    @RolesAllowed(Role.OWNER)
    public IdentityAnswer unfreeze(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        return apply(request, uuid, lifecycle::unfreeze);
    }

    /** What is deleted cannot be selected, so a selection is not looked at. */
    private <T> T applyToDeleted(ContainerRequestContext request, String uuid, Transition<T> transition) {
        var caller = Caller.of(request);
        var identity = Uuids.canonical(uuid).orElseThrow(NotFound::new);
        var account = new Scope(caller.account(), Optional.empty());
        return retry.onConflict(lock -> transition.apply(caller, account, identity));
    }

    private <T> T apply(ContainerRequestContext request, String uuid, Transition<T> transition) {
        var caller = Caller.of(request);
        var identity = Uuids.canonical(uuid).orElseThrow(NotFound::new);
        return retry.onConflict(lock -> transition.apply(caller, reach.of(request), identity));
    }

    private interface Transition<T> {
        T apply(Caller caller, Scope scope, UUID identity);
    }
}
