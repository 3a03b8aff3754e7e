package id.ravi.payload;

import id.ravi.problem.FieldErrors;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The query of a request, read as leniently as a form: of repeated parameters the last counts, broken escapes stay text.
 *
 * <p>It is read from the URL alone. {@code HttpServletRequest#getParameter} would take the body of a form as well, and eat
 * it.
 */
public record Query(Json.Members parameters) {
    private static final int MOST_PARAMETERS = 1_000;
    private static final Query EMPTY = new Query(new Json.Members(Map.of()));

    public static Query of(ContainerRequestContext request) {
        return of(request.getUriInfo().getRequestUri().getRawQuery());
    }

    static Query of(String query) {
        return query == null
                ? EMPTY
                : new Query(FormReader.read(query.getBytes(StandardCharsets.ISO_8859_1), MOST_PARAMETERS));
    }

    /** The parameters as the fields of a form: an empty one that is not a text counts as omitted. */
    public Fields fields(FieldErrors errors) {
        return new Fields(new Payload(parameters, true), errors);
    }

    public Optional<String> last(String name) {
        return parameters.map().get(name) instanceof Json.Text text ? Optional.of(text.value()) : Optional.empty();
    }
}
