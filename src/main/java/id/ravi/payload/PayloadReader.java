package id.ravi.payload;

import id.ravi.problem.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Reads a body in any of the three media types into one {@link Payload}, and never more of it than is accepted.
 *
 * <p>Not {@code @ApplicationScoped}: behind a proxy Jersey does not see what the reader is for, and now and then lets
 * JSON-B read the body instead. Jersey keeps one instance either way.
 */
@Provider
@Dependent
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
public class PayloadReader implements MessageBodyReader<Payload> {
    @Context
    Providers providers;

    private final LimitsConfig limits;

    @Inject
    public PayloadReader(@ConfigProperties LimitsConfig limits) {
        this.limits = limits;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Payload.class;
    }

    @Override
    public Payload readFrom(
            Class<Payload> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in) {
        byte[] body = bytes(in);
        return body.length == 0 ? Payload.EMPTY : read(body, mediaType, headers);
    }

    /** All of a body, or {@link Refusal} when it is larger than a request may be (413) or ends too early (400). */
    public byte[] bytes(InputStream in) {
        byte[] body = received(in);
        if (body.length > limits.bodyBytes) {
            String sentence = "Request body is too large: at most " + limits.bodyBytes + " bytes are accepted.";
            throw new Refusal(Refusal.Reason.TOO_LARGE, sentence);
        }
        return body;
    }

    /** A client that goes away, stalls or miscounts its bytes is no fault of the server. */
    private byte[] received(InputStream in) {
        try {
            return in.readNBytes(limits.bodyBytes + 1);
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.INVALID, "The request body is incomplete.");
        }
    }

    private Payload read(byte[] body, MediaType mediaType, MultivaluedMap<String, String> headers) {
        return switch (mediaType.getSubtype().toLowerCase(Locale.ROOT)) {
            case "json", "*" -> new Payload(JsonReader.read(body, limits.jsonDepth, limits.members), false);
            case "form-data" ->
                new Payload(new PartsReader(providers, limits.members).read(body, mediaType, headers), true);
            default -> new Payload(FormReader.read(body, limits.members), true);
        };
    }
}
