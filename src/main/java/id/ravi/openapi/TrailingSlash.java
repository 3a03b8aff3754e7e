package id.ravi.openapi;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Redirects a route's path that lacks the final slash to the path that has it, and touches nothing.
 *
 * <p>308 keeps the method of an unsafe request, which clients would repeat as {@code GET} after a 301. The location names
 * no host, so that a forged {@code Host} leads nobody away.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class TrailingSlash implements ContainerRequestFilter {
    private final Routes routes = Routes.described();

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        var path = uri.getRawPath();
        if (!path.endsWith("/") && routes.isRoute(path + "/")) {
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            var method = request.getMethod();
            boolean safe = "GET".equals(method) || "HEAD".equals(method);
            request.abortWith(Response.status(safe ? 301 : 308)
                    .header("Location", path + "/" + query)
                    .build());
        }
    }
}
