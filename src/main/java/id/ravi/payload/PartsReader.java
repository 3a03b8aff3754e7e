package id.ravi.payload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.ravi.problem.Refusal;
import id.ravi.problem.Refusal.Reason;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code multipart/form-data} (RFC 7578) through the platform's reader of {@link EntityPart}s.
 *
 * <p>Every part is a field, a file too: what counts is its text, in UTF-8 whatever it says of itself, unless the route
 * names it as its {@link FilePart}. Parts stay in memory, by {@code jersey-multipart-config.properties}: a secret never touches the disk in the clear.
 */
final class PartsReader {
    private static final GenericType<List<EntityPart>> PARTS = new GenericType<>() {};

    private final Providers providers;
    private final LimitsConfig limits;
    private final Optional<String> filePart;

    PartsReader(Providers providers, LimitsConfig limits, Optional<String> filePart) {
        this.providers = providers;
        this.limits = limits;
        this.filePart = filePart;
    }

    Json.Members read(byte[] body, MediaType mediaType, MultivaluedMap<String, String> headers) {
        requireFewParts(body, mediaType);
        try {
            return fields(isOnlyTheEnd(body, mediaType) ? List.of() : parts(body, mediaType, headers));
        } catch (IOException | WebApplicationException e) {
            throw malformed("The parts cannot be told apart.");
        }
    }

    @SuppressWarnings("unchecked") // a class literal cannot say what the list is of
    private List<EntityPart> parts(byte[] body, MediaType mediaType, MultivaluedMap<String, String> headers)
            throws IOException {
        var type = (Class<List<EntityPart>>) PARTS.getRawType();
        Annotation[] none = {};
        return providers
                .getMessageBodyReader(type, PARTS.getType(), none, mediaType)
                .readFrom(type, PARTS.getType(), none, mediaType, headers, new ByteArrayInputStream(body));
    }

    private Json.Members fields(List<EntityPart> parts) throws IOException {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (EntityPart part : parts) {
            String name = name(part);
            byte[] octets = octets(part);
            fields.put(name, filePart.filter(name::equals).isPresent() ? file(octets) : text(octets));
        }
        return new Json.Members(fields);
    }

    /** Before the platform's reader makes an object of each. */
    private void requireFewParts(byte[] body, MediaType mediaType) {
        var text = new String(body, ISO_8859_1);
        var delimiter = "--" + mediaType.getParameters().get("boundary");
        int found = 0;
        for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + delimiter.length())) {
            if (++found > limits.members + 1) {
                throw malformed("More than " + limits.members + " fields.");
            }
        }
    }

    /** A form without fields, which the platform's reader takes for a broken one. */
    private static boolean isOnlyTheEnd(byte[] body, MediaType mediaType) {
        String end = "--" + mediaType.getParameters().get("boundary") + "--";
        return body.length < end.length() + 5
                && new String(body, ISO_8859_1).strip().equals(end);
    }

    private static String name(EntityPart part) {
        boolean named = part.getHeaders().containsKey(HttpHeaders.CONTENT_DISPOSITION);
        if (!named || part.getName() == null || part.getName().isEmpty()) {
            throw malformed("A part has no name.");
        }
        return part.getName();
    }

    /**
     * The platform undoes base64. Its decoder answers a read of no bytes with the end of the stream, which {@code
     * readAllBytes} takes for the end of the part after 8 KiB; {@code transferTo} never asks for none.
     */
    private static byte[] octets(EntityPart part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (InputStream content = part.getContent()) {
            content.transferTo(bytes);
        } catch (IllegalStateException e) {
            throw malformed("A part has an unknown transfer encoding.");
        }
        return bytes.toByteArray();
    }

    private static Json text(byte[] octets) {
        return new Json.Text(new String(octets, UTF_8));
    }

    private Json file(byte[] octets) {
        if (octets.length > limits.fileBytes) {
            String sentence = "The file is too large: at most " + limits.fileBytes + " bytes are accepted.";
            throw new Refusal(Reason.TOO_LARGE, sentence);
        }
        return new Json.File(octets);
    }

    private static Refusal malformed(String what) {
        return new Refusal(Reason.INVALID, "Multipart form parse error - " + what);
    }
}
