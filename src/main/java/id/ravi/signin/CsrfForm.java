package id.ravi.signin;

import id.ravi.payload.Json;
import id.ravi.payload.Payload;
import id.ravi.payload.PayloadReader;
import id.ravi.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.lang.annotation.Annotation;

/** Finds the CSRF token in the field {@code csrfmiddlewaretoken} of a form, and leaves the form to be read again. */
@ApplicationScoped
public class CsrfForm {
    @Inject
    PayloadReader reader;

    /** Blank when the body is no form, or none that can be read. */
    String token(ContainerRequestContext request) {
        var type = request.getMediaType();
        return type != null && isForm(type) ? token(request, type) : "";
    }

    private String token(ContainerRequestContext request, MediaType type) {
        try {
            byte[] body = reader.bytes(request.getEntityStream());
            request.setEntityStream(new ByteArrayInputStream(body));
            var payload = reader.readFrom(
                    Payload.class,
                    Payload.class,
                    new Annotation[0],
                    type,
                    request.getHeaders(),
                    new ByteArrayInputStream(body));
            return payload.root() instanceof Json.Members form
                            && form.map().get("csrfmiddlewaretoken") instanceof Json.Text token
                    ? token.value()
                    : "";
        } catch (Refusal malformed) {
            return "";
        }
    }

    private static boolean isForm(MediaType type) {
        return type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
    }
}
