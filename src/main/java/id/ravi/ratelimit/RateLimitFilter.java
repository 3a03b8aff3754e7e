package id.ravi.ratelimit;

import id.ravi.access.Caller;
import id.ravi.access.ClientAddress;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Counts every request that the authentication let through, before anything is done for it. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 1)
@ApplicationScoped
public class RateLimitFilter implements ContainerRequestFilter {
    @Context
    HttpServletRequest servlet;

    @Inject
    RequestLimits limits;

    @Inject
    ClientAddress addresses;

    @Override
    public void filter(ContainerRequestContext request) {
        Caller.find(request).ifPresentOrElse(limits::count, () -> limits.count(addresses.of(servlet)));
    }
}
