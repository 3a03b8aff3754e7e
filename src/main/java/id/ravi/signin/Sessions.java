package id.ravi.signin;

import id.ravi.access.PublicUrl;
import id.ravi.encryption.RandomToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Sessions of signed-in browsers: idle for at most 30 minutes (the container's time-out), 12 hours in all.
 *
 * <p>Only sign-in makes one, and always a new one, so that no id that was known before is worth anything afterwards.
 */
@ApplicationScoped
public class Sessions {
    private static final Logger LOG = Logger.getLogger(Sessions.class.getName());
    private static final String CSRF_COOKIE = "csrftoken";

    private static final String USER = "ravi.user";
    private static final String NAME = "ravi.name";
    private static final String SINCE = "ravi.since";
    private static final String CONFIRMED = "ravi.confirmed";
    private static final String CSRF_TOKEN = "ravi.csrf";
    private static final Duration LONGEST = Duration.ofHours(12);

    @Inject
    PublicUrl publicUrl;

    @Inject
    Clock clock;

    /**
     * Opens a session of a user who has just given that name and the password, and shows its CSRF token (256 bits) to the
     * browser's scripts.
     */
    void open(HttpServletRequest request, HttpServletResponse response, SignedIn user, String name) {
        end(request);
        var token = RandomToken.next();
        var session = request.getSession(true);
        session.setAttribute(USER, user);
        session.setAttribute(NAME, name);
        session.setAttribute(SINCE, clock.instant());
        session.setAttribute(CONFIRMED, new Confirmed(clock.instant()));
        session.setAttribute(CSRF_TOKEN, token);
        response.addCookie(csrfCookie(token));
    }

    /** Gives the browser the CSRF token of its session where it has lost it, or kept that of an earlier one. */
    void showAgain(HttpServletRequest request, HttpServletResponse response) {
        csrfToken(request)
                .filter(token -> !shows(request, token))
                .ifPresent(token -> response.addCookie(csrfCookie(token)));
    }

    private static boolean shows(HttpServletRequest request, String token) {
        var cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> CSRF_COOKIE.equals(cookie.getName()) && token.equals(cookie.getValue()));
    }

    /** Ends the request's session, if there is one. */
    public void close(HttpServletRequest request, HttpServletResponse response) {
        end(request);
        var cookie = csrfCookie("");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            end(session);
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            LOG.fine("Another request has ended the session");
        }
    }

    /** Not by JAX-RS, which would replace the session's own cookie with it. */
    private Cookie csrfCookie(String token) {
        var cookie = new Cookie(CSRF_COOKIE, token);
        cookie.setPath("/");
        cookie.setSecure(publicUrl.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** Who signed in with the request's session, unless it has grown too old. */
    public Optional<SignedIn> current(HttpServletRequest request) {
        return session(request).flatMap(session -> attribute(session, USER, SignedIn.class));
    }

    /** The name with which that user signed in. */
    Optional<String> name(HttpServletRequest request) {
        return session(request).flatMap(session -> attribute(session, NAME, String.class));
    }

    /** Remembers that the user has just given the password again. */
    void confirm(HttpServletRequest request) {
        session(request).ifPresent(session -> set(session, CONFIRMED, new Confirmed(clock.instant())));
    }

    /** Whether the user gave the password, at sign-in or since, within the last five minutes. */
    boolean isConfirmed(HttpServletRequest request) {
        return session(request)
                .flatMap(session -> attribute(session, CONFIRMED, Confirmed.class))
                .filter(confirmed -> confirmed.counts(clock.instant()))
                .isPresent();
    }

    /** The token that unsafe requests of the session must repeat. */
    public Optional<String> csrfToken(HttpServletRequest request) {
        return session(request).flatMap(session -> attribute(session, CSRF_TOKEN, String.class));
    }

    private Optional<HttpSession> session(HttpServletRequest request) {
        var session = Optional.ofNullable(request.getSession(false));
        var tooOld = clock.instant().minus(LONGEST);
        if (session.flatMap(known -> attribute(known, SINCE, Instant.class))
                .filter(since -> since.isBefore(tooOld))
                .isPresent()) {
            end(session.get());
            return Optional.empty();
        }
        return session;
    }

    /** Nothing, too, of a session that another request is just ending. */
    private static <T> Optional<T> attribute(HttpSession session, String name, Class<T> type) {
        try {
            return Optional.ofNullable(type.cast(session.getAttribute(name)));
        } catch (IllegalStateException ended) {
            return Optional.empty();
        }
    }

    private static void set(HttpSession session, String name, Object value) {
        try {
            session.setAttribute(name, value);
        } catch (IllegalStateException ended) {
            LOG.fine("Another request has ended the session");
        }
    }
}
