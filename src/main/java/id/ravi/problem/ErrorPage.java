package id.ravi.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What the container refuses before JAX-RS sees it: the same JSON, instead of its own HTML page. */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? Incident.refusal(thrown).body()
                : ErrorBody.detail(sentence(code));
        Answer.write(response, request.getHeader("Accept"), code, failure);
    }

    private static String sentence(int status) {
        return switch (status) {
            case 404 -> "Not found.";
            case 405 -> "Method not allowed.";
            case 413 -> "Request body is too large.";
            default -> status < 500 ? "Malformed request." : "The server could not answer. Try again later.";
        };
    }
}
