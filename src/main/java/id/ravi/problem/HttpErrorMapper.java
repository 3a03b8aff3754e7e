package id.ravi.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Puts what JAX-RS itself refuses (unknown paths, methods, media types) into the words that clients know. */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {
    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(WebApplicationException error) {
        var status = error.getResponse().getStatus();
        if (status < 400) {
            return error.getResponse();
        }
        if (status >= 500) {
            return new FaultMapper().toResponse(error.getCause() == null ? error : error.getCause());
        }
        var response = Response.status(status).entity(ErrorBody.detail(Sentence.of(status, request)));
        var allow = error.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            response.header(HttpHeaders.ALLOW, withHead(allow));
        }
        return response.build();
    }

    /** JAX-RS answers HEAD wherever it answers GET, but tells so in its answer to OPTIONS only. */
    private static String withHead(String allow) {
        var methods = List.of(allow.split(",\\s*"));
        return methods.contains("GET") && !methods.contains("HEAD") ? allow + ",HEAD" : allow;
    }
}
