package id.ravi.payload;

import id.ravi.problem.Busy;
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
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
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
    /** A body with a file takes several times its size while it is read. Who comes beside so many is told to come back. */
    private static final int FILES_AT_ONCE = 8;

    private final Semaphore files = new Semaphore(FILES_AT_ONCE);

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
        Optional<String> filePart = isMultipart(mediaType) ? filePart(annotations) : Optional.empty();
        return filePart.isPresent()
                ? withFile(mediaType, headers, filePart, in)
                : read(bytes(in, limits.bodyBytes), mediaType, headers, filePart);
    }

    private Payload withFile(
            MediaType mediaType, MultivaluedMap<String, String> headers, Optional<String> filePart, InputStream in) {
        if (!files.tryAcquire()) {
            throw new Busy();
        }
        try {
            return read(bytes(in, limits.bodyBytes + limits.fileBytes), mediaType, headers, filePart);
        } finally {
            files.release();
        }
    }

    /** All of a body, or {@link Refusal} when it is larger than a request may be (413) or ends too early (400). */
    public byte[] bytes(InputStream in) {
        return bytes(in, limits.bodyBytes);
    }

    private static byte[] bytes(InputStream in, int most) {
        byte[] body = received(in, most);
        if (body.length > most) {
            String sentence = "Request body is too large: at most " + most + " bytes are accepted.";
            throw new Refusal(Refusal.Reason.TOO_LARGE, sentence);
        }
        return body;
    }

    private static Optional<String> filePart(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(FilePart.class::isInstance)
                .map(annotation -> ((FilePart) annotation).value())
                .findFirst();
    }

    private static boolean isMultipart(MediaType type) {
        return type.getSubtype().equalsIgnoreCase("form-data");
    }

    /** A client that goes away, stalls or miscounts its bytes is no fault of the server. */
    private static byte[] received(InputStream in, int most) {
        try {
            return in.readNBytes(most + 1);
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.INVALID, "The request body is incomplete.");
        }
    }

    private Payload read(
            byte[] body, MediaType mediaType, MultivaluedMap<String, String> headers, Optional<String> filePart) {
        if (body.length == 0) {
            return Payload.EMPTY;
        }
        return switch (mediaType.getSubtype().toLowerCase(Locale.ROOT)) {
            case "json", "*" -> new Payload(JsonReader.read(body, limits.jsonDepth, limits.members), false);
            case "form-data" ->
                new Payload(new PartsReader(providers, limits, filePart).read(body, mediaType, headers), true);
            default -> new Payload(FormReader.read(body, limits.members), true);
        };
    }
}
