package id.ravi.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Keeps whatever might find its way into a page from being run, sent away or shown inside another site's page.
 *
 * <p>Scripts are our files alone, they speak with our server alone, and text can never become markup or code through them
 * (Trusted Types; the vault has one policy, which knows the address of its worker and answers no other). A form that is sent without its script is stopped, so that a password never stands in an address.
 */
@WebFilter({
    "/index.html",
    "/sign-in",
    "/sign-in/",
    "/sign-in.html",
    "/device",
    "/device/",
    "/device.html",
    "/vault",
    "/vault/",
    "/vault.html"
})
public class PageHeaders extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " connect-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none';"
            + " require-trusted-types-for 'script'; trusted-types ";
    private static final String PERMISSIONS_POLICY =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY + trustedTypes(request));
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        // A forward would say ISO-8859-1, and beats what the page says of itself.
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        chain.doFilter(request, response);
    }

    private static String trustedTypes(HttpServletRequest request) {
        return request.getServletPath().startsWith("/vault") ? "e2e-worker" : "'none'";
    }
}
