package id.ravi.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Leaves only JSON in answers: writes every {@link ErrorBody} as JSON, or as RFC 9457 for clients that ask for it. */
@Provider
public class ErrorEncoding implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (HttpMethod.OPTIONS.equals(request.getMethod()) && response.getStatus() == 200) {
            // Jersey repeats the header Allow as text.
            response.setEntity(null);
        }
        if (response.getEntity() instanceof ErrorBody body) {
            boolean asProblem = Answer.asProblem(request.getHeaderString(HttpHeaders.ACCEPT));
            response.setEntity(
                    Answer.text(body, response.getStatus(), asProblem),
                    null,
                    asProblem ? MediaType.valueOf(Answer.PROBLEM) : MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
