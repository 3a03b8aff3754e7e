package id.ravi.endtoend;

import id.ravi.access.Caller;
import id.ravi.payload.Payload;
import id.ravi.persistence.Retry;
import id.ravi.signin.Confirmation;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** {@code /api/encryption/}: the keys of an account, for clients that seal and open end to end. */
@Path("encryption/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class EncryptionResource {
    @EJB
    Configurations configurations;

    @Inject
    Confirmation confirmation;

    @Inject
    Retry retry;

    @GET
    public ConfigurationAnswer get(@Context ContainerRequestContext request) {
        return configurations.get(Caller.of(request).account());
    }

    /** Whoever swaps the public key reads every later box, so this takes more than a session. */
    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public ConfigurationAnswer patch(
            @Context ContainerRequestContext request, @Context HttpServletRequest servlet, Payload body) {
        confirmation.require(servlet);
        return retry.onConflict(lock -> configurations.change(Caller.of(request), ConfigurationForm.of(body)));
    }
}
