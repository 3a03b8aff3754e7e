package id.ravi.accounts;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.payload.Payload;
import id.ravi.persistence.Retry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Who one is: {@code /api/auth/user/}. */
@Path("auth/user/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class UserResource {
    @Inject
    Accounts accounts;

    @Inject
    Retry retry;

    @GET
    public Profile get(@Context ContainerRequestContext request) {
        return accounts.profile(Caller.of(request).account());
    }

    @PATCH
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Profile patch(@Context ContainerRequestContext request, Payload body) {
        var change = ProfileChange.of(body);
        return retry.onConflict(lock -> accounts.change(Caller.of(request), change, lock));
    }
}
