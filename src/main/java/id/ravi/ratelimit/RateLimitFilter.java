package id.ravi.ratelimit;

import id.ravi.access.Caller;
import id.ravi.access.ClientAddress;
import id.ravi.problem.ErrorBody;
import id.ravi.problem.Refusal;
import id.ravi.problem.Throttled;
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
    /** Counts as every other request does, but is never answered 429, which its clients do not survive. */
    private static final String POLL = "auth/device/token/";

    @Context
    HttpServletRequest servlet;

    @Inject
    RequestLimits limits;

    @Inject
    ClientAddress addresses;

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            Caller.find(request).ifPresentOrElse(limits::count, () -> limits.count(addresses.of(servlet)));
        } catch (Throttled refusal) {
            throw POLL.equals(request.getUriInfo().getPath()) ? askAgain() : refusal;
        }
    }

    private static Refusal askAgain() {
        return new Refusal(
                Refusal.Reason.INVALID,
                ErrorBody.oauth("authorization_pending", "Too many requests come from this address. Ask again later."));
    }
}
