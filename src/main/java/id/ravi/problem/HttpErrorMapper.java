package id.ravi.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Puts what JAX-RS itself refuses (unknown paths, methods, media types) into the words that clients know. */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {
    private static final int MOST_QUOTED = 100;

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
        var response = Response.status(status).entity(ErrorBody.detail(sentence(status)));
        var allow = error.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            response.header(HttpHeaders.ALLOW, allow);
        }
        return response.build();
    }

    private String sentence(int status) {
        return switch (status) {
            case 404 -> "Not found.";
            case 405 -> "Method \"" + request.getMethod() + "\" not allowed.";
            case 406 -> "Could not satisfy the request Accept header.";
            case 415 -> "Unsupported media type \"" + quoted(request.getContentType()) + "\" in request.";
            default -> "Malformed request.";
        };
    }

    private static String quoted(String header) {
        return header == null ? "" : header.substring(0, Math.min(header.length(), MOST_QUOTED));
    }
}
