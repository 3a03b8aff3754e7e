package id.ravi.bench.bare;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers always the same. */
@WebServlet("/constant")
public class ConstantServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final byte[] CONSTANT = "constant".getBytes(StandardCharsets.US_ASCII);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setContentLength(CONSTANT.length);
        response.getOutputStream().write(CONSTANT);
    }
}
