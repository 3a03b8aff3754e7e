package id.ravi.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What the container refuses before JAX-RS sees it: the same JSON, instead of its own HTML page.
 *
 * <p>The container answers 501 to a method that its static files do not know. Nothing is wrong with the server then, so
 * the client is told 405 as everywhere else.
 */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            var refusal = Incident.refusal(thrown);
            answer(request, response, refusal.reason().status(), refusal.body());
        } else {
            int status = status(request);
            answer(request, response, status, ErrorBody.detail(Sentence.of(status, request)));
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, int code, ErrorBody body)
            throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (code == HttpServletResponse.SC_METHOD_NOT_ALLOWED && !response.containsHeader("Allow")) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS");
        }
        Answer.write(response, request.getHeader("Accept"), code, body);
    }

    private static int status(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return status == HttpServletResponse.SC_NOT_IMPLEMENTED ? HttpServletResponse.SC_METHOD_NOT_ALLOWED : status;
    }
}
