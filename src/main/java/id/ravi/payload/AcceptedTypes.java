package id.ravi.payload;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/**
 * Takes an {@code Accept} that cannot be parsed for one that nothing satisfies, so that it is refused when its turn has
 * come (406), and lets {@code Accept: application/problem+json} mean JSON for what is no error.
 */
@Provider
@PreMatching
@Priority(Priorities.HEADER_DECORATOR)
public class AcceptedTypes implements ContainerRequestFilter {
    private static final String UNACCEPTABLE = "application/x-unreadable";
    private static final String PROBLEM = "application/problem+json";

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
        } catch (RuntimeException e) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, UNACCEPTABLE);
        }
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null && accept.toLowerCase(Locale.ROOT).contains(PROBLEM)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, accept + ", application/json");
        }
    }
}
