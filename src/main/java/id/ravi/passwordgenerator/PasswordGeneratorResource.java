package id.ravi.passwordgenerator;

import id.ravi.access.Role;
import id.ravi.payload.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** {@code /api/passwords/generate-password/}: a password for whoever may keep one. Nothing is kept. */
@Path("passwords/generate-password/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PasswordGeneratorResource {
    @Inject
    PasswordGenerator generator;

    @GET
    @RolesAllowed({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER})
    public GeneratedPassword generate(@Context ContainerRequestContext request) {
        return generator.make(Recipes.of(Query.of(request)));
    }
}
