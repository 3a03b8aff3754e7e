package id.ravi.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes an error where no JAX-RS is: in the authentication and on the container's error page. */
public final class Answer {
    /** The media type of RFC 9457. */
    public static final String PROBLEM = "application/problem+json";

    private Answer() {}

    /** Whether the client asked for RFC 9457 by name. */
    public static boolean asProblem(String accept) {
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(PROBLEM);
    }

    /** The text of an error, as JSON in the shape that the client asked for. */
    public static String text(ErrorBody body, int status, boolean asProblem) {
        return asProblem ? body.problem(status).toString() : body.members().toString();
    }

    public static void write(HttpServletResponse response, String accept, int status, ErrorBody body)
            throws IOException {
        boolean asProblem = asProblem(accept);
        response.setStatus(status);
        response.setContentType(asProblem ? PROBLEM : "application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(text(body, status, asProblem));
        response.getWriter().flush();
    }
}
