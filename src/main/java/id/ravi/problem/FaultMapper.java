package id.ravi.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The last resort: nothing leaves the server as a stack trace. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable failure) {
        return new RefusalMapper().toResponse(Incident.refusal(failure));
    }
}
