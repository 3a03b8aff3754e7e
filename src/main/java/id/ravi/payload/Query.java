package id.ravi.payload;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The query of a request, read as leniently as a form: of repeated parameters the last counts, broken escapes stay text.
 *
 * <p>It is read from the URL alone. {@code HttpServletRequest#getParameter} would take the body of a form as well, and eat
 * it.
 */
public record Query(Json.Members parameters) {
    private static final int MOST_PARAMETERS = 1_000;

    public static Query of(HttpServletRequest request) {
        return of(request.getQueryString());
    }

    static Query of(String query) {
        var bytes = (query == null ? "" : query).getBytes(StandardCharsets.ISO_8859_1);
        return new Query(FormReader.read(bytes, MOST_PARAMETERS));
    }

    public Optional<String> last(String name) {
        return parameters.map().get(name) instanceof Json.Text text ? Optional.of(text.value()) : Optional.empty();
    }
}
