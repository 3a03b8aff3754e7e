package id.ravi.signin;

import id.ravi.access.AccessConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Sessions of signed-in browsers: idle for at most 30 minutes (the container's time-out), 12 hours in all.
 *
 * <p>Only sign-in makes one, and always a new one, so that no id that was known before is worth anything afterwards.
 */
@ApplicationScoped
public class Sessions {
    /** The cookie that shows the session's CSRF token to the scripts of our own pages. */
    public static final String CSRF_COOKIE = "csrftoken";

    private static final String USER = "ravi.user";
    private static final String SINCE = "ravi.since";
    private static final String CSRF_TOKEN = "ravi.csrf";
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    @ConfigProperties
    AccessConfig config;

    @Inject
    Clock clock;

    /** Opens a session and answers its CSRF token (256 bits). */
    String open(HttpServletRequest request, SignedIn user) {
        close(request);
        var session = request.getSession(true);
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        session.setAttribute(USER, user);
        session.setAttribute(SINCE, clock.instant());
        session.setAttribute(CSRF_TOKEN, token);
        return token;
    }

    void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Who signed in with the request's session, unless it has grown too old. */
    public Optional<SignedIn> current(HttpServletRequest request) {
        return session(request).flatMap(session -> attribute(session, USER, SignedIn.class));
    }

    /** The token that unsafe requests of the session must repeat. */
    public Optional<String> csrfToken(HttpServletRequest request) {
        return session(request).flatMap(session -> attribute(session, CSRF_TOKEN, String.class));
    }

    /** Whether cookies may travel over HTTPS only. */
    boolean isSecure() {
        return "https".equalsIgnoreCase(config.publicUrl.getScheme());
    }

    private Optional<HttpSession> session(HttpServletRequest request) {
        var session = Optional.ofNullable(request.getSession(false));
        var tooOld = clock.instant().minus(LONGEST);
        if (session.flatMap(known -> attribute(known, SINCE, Instant.class))
                .filter(since -> since.isBefore(tooOld))
                .isPresent()) {
            session.get().invalidate();
            return Optional.empty();
        }
        return session;
    }

    private static <T> Optional<T> attribute(HttpSession session, String name, Class<T> type) {
        return Optional.ofNullable(type.cast(session.getAttribute(name)));
    }
}
