package id.ravi.payload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Makes a {@code Content-Type} that cannot be parsed an unsupported one, in its turn after the checks of path and method.
 *
 * <p>A servlet filter, because Jersey reads the header before any filter of its own and answers 400, even to a {@code GET}.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class UnreadableContentType extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(isReadable(request) ? request : new Unsupported(request), response);
    }

    private static boolean isReadable(HttpServletRequest request) {
        var types = Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE));
        try {
            return types.isEmpty() || MediaType.valueOf(String.join(",", types)) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The request with a type that no route takes; {@code getContentType}, which errors quote, stays as sent. */
    private static class Unsupported extends HttpServletRequestWrapper {
        Unsupported(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return isType(name) ? MediaType.APPLICATION_OCTET_STREAM : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isType(name)
                    ? Collections.enumeration(List.of(MediaType.APPLICATION_OCTET_STREAM))
                    : super.getHeaders(name);
        }

        private static boolean isType(String name) {
            return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name);
        }
    }
}
