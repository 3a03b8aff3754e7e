package id.ravi.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells the client why the request was declined. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        var response = Response.status(refusal.reason().status()).entity(refusal.body());
        if (refusal.retryAfterSeconds() > 0) {
            response.header("Retry-After", refusal.retryAfterSeconds());
        }
        if (refusal.reason() == Refusal.Reason.UNAUTHENTICATED) {
            // Not Basic: a browser would ask for the password in a window of its own.
            response.header("WWW-Authenticate", "Bearer realm=\"ravi\"");
        }
        return response.build();
    }
}
