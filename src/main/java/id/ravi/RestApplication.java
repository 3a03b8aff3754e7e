package id.ravi;

import fish.payara.security.annotations.RealmIdentityStoreDefinition;
import id.ravi.access.Role;
import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;

/**
 * The API under {@code /api/}.
 *
 * <p>Passwords are judged by the container's realm {@code ravi}; which users it has, and where from, is the operator's
 * business. {@code MP-JWT} makes the container verify tokens; our own mechanism decides who judges what.
 */
@ApplicationPath("api")
@ApplicationScoped
@LoginConfig(authMethod = "MP-JWT", realmName = "ravi")
@RealmIdentityStoreDefinition("ravi")
@DeclareRoles({Role.IDENTITY, Role.MANAGEMENT, Role.OWNER, Role.OPERATOR})
public class RestApplication extends Application {
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // Roles on resources are enforced. Payara would do so by itself only if the API were started at
                // deployment.
                "jersey.config.server.provider.classnames",
                        "org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature",
                // OPTIONS answers with Allow alone, and nobody is offered a WADL.
                "jersey.config.server.wadl.disableWadl", true,
                // A Location stays as written: made absolute, it would repeat the Host header of the request.
                "jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
