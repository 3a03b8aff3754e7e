package id.ravi.accounts;

import id.ravi.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** {@code /api/master/}: whom an agent belongs to. */
@Path("master/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnerResource {
    @Inject
    Accounts accounts;

    @GET
    public Owner get(@Context ContainerRequestContext request) {
        return accounts.profile(Caller.of(request).account()).owner();
    }
}
