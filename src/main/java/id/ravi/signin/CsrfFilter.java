package id.ravi.signin;

import id.ravi.access.Caller;
import id.ravi.access.PublicUrl;
import id.ravi.access.Scheme;
import id.ravi.problem.Refusal;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/**
 * Keeps other web sites from using a browser's session.
 *
 * <p>An unsafe request of a session must repeat the session's token, which only our own pages can read; and every unsafe
 * request without {@code Authorization}, sign-in included, must come from our own pages where the browser says from where. So must
 * one with a password: browsers remember it and send it along from anywhere.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class CsrfFilter implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<Scheme> BROWSERS_SEND = Set.of(Scheme.SESSION, Scheme.BASIC);
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    @Context
    HttpServletRequest servlet;

    @Inject
    CsrfForm form;

    @Inject
    Sessions sessions;

    @Inject
    PublicUrl publicUrl;

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        var scheme = Caller.find(request).map(Caller::scheme);
        boolean byBrowser = scheme.filter(BROWSERS_SEND::contains).isPresent();
        if (byBrowser || request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            requireOwnOrigin(request);
        }
        if (scheme.filter(Scheme.SESSION::equals).isPresent()) {
            requireToken(request);
        }
    }

    private void requireOwnOrigin(ContainerRequestContext request) {
        var origin = request.getHeaderString("Origin");
        var site = request.getHeaderString("Sec-Fetch-Site");
        var own = publicUrl.origin();
        if ((origin != null && !origin.equals(own)) || (site != null && !OWN_SITE.contains(site))) {
            throw refusal("the request comes from another site than " + own + ".");
        }
    }

    private void requireToken(ContainerRequestContext request) {
        var sent = request.getHeaderString("X-CSRFToken");
        var token = sent == null ? form.token(request) : sent;
        var expected = sessions.csrfToken(servlet).orElseThrow(() -> refusal("the session has no token."));
        if (token.isEmpty()) {
            throw refusal("send the cookie csrftoken's value in the header X-CSRFToken.");
        }
        if (!MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8))) {
            throw refusal("the token is not the session's.");
        }
    }

    private static Refusal refusal(String why) {
        return new Refusal(Refusal.Reason.FORBIDDEN, "CSRF Failed: " + why);
    }
}
