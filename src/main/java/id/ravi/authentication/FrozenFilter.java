package id.ravi.authentication;

import id.ravi.access.Caller;
import id.ravi.access.IdentityFrozen;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Tells whoever comes with a key of a frozen identity why nothing works, whatever it asks for. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class FrozenFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (Caller.find(request).filter(Caller::isFrozen).isPresent()) {
            throw new IdentityFrozen();
        }
    }
}
