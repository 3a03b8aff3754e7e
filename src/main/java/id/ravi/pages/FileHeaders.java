package id.ravi.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Keeps static files from doing more than they are there for: a page among them may use our style sheet and image data of
 * its own, and nothing else.
 *
 * <p>That also stops the pages which come with Swagger UI's files: they would show whatever description their address
 * names, from any server. Our own page for it is served by the API, with a policy that lets its script run.
 */
@WebFilter({"/pages/*", "/docs/*", "/vendor/*", "/webjars/*"})
public class FileHeaders extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src data:;"
            + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        // May be kept, but is asked for again: a page must never run with the script of another version.
        response.setHeader("Cache-Control", "no-cache");
        chain.doFilter(request, response);
    }
}
