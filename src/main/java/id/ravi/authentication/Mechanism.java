package id.ravi.authentication;

import id.ravi.access.Caller;
import id.ravi.access.ClientAddress;
import id.ravi.audit.UnauthenticatedCounter;
import id.ravi.problem.Answer;
import id.ravi.problem.ErrorBody;
import id.ravi.problem.Incident;
import id.ravi.problem.Refusal;
import id.ravi.ratelimit.RequestLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/**
 * Authenticates every request to a protected route by the first credential that it carries.
 *
 * <p>An {@code Authorization} header beats the session, and a bad one is refused even beside a good session. Only sign-in
 * makes a session. Public routes are left alone, so that a stale credential keeps nobody from signing in.
 */
@ApplicationScoped
public class Mechanism implements HttpAuthenticationMechanism {
    @Inject
    Credentials credentials;

    @Inject
    ClientAddress addresses;

    @Inject
    UnauthenticatedCounter unauthenticated;

    @Inject
    RequestLimits limits;

    @Inject
    Clock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        // The servlet path, not the URI: an encoded letter in the URI leads to the same servlet.
        if ("/api".equals(request.getServletPath())) {
            ApiHeaders.set(response);
        }
        // SecurityContext.authenticate() beside a valid header would be taken for that header's caller: passwords are
        // judged by signin alone, and whoever asks here is told no.
        if (context.getAuthParameters().getCredential() != null) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        return context.isProtected() ? authenticate(request, response, context) : context.doNothing();
    }

    private AuthenticationStatus authenticate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        try {
            var address = addresses.of(request);
            var authorization = Authorization.of(request);
            var caller = credentials.caller(authorization, request, response, context, address);
            return caller.isPresent()
                    ? accept(caller.get(), request, context)
                    : challenge(authorization.challenge(), address, request, response, context);
        } catch (Throwable e) {
            // Whatever escaped from here, an Error too, would reach the client as an empty 200.
            return refuse(Incident.refusal(e), request, response);
        }
    }

    private static AuthenticationStatus accept(Caller caller, HttpServletRequest request, HttpMessageContext context) {
        caller.attachTo(request);
        return context.notifyContainerAboutLogin(
                new CallerPrincipal(caller.name().toString()), caller.roles());
    }

    private AuthenticationStatus challenge(
            Challenge reason,
            String address,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context)
            throws AuthenticationException {
        if (context.isAuthenticationRequest()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        limits.count(address);
        unauthenticated.count(address, clock.instant());
        nameSchemes(request, response);
        return write(request, response, 401, reason.body());
    }

    /** A page's script hears of Basic nowhere: the browser would open its own password window over our page. */
    private static void nameSchemes(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("WWW-Authenticate", "Bearer realm=\"ravi\"");
        if (!"empty".equals(request.getHeader("Sec-Fetch-Dest"))) {
            response.addHeader("WWW-Authenticate", "Basic realm=\"ravi\", charset=\"UTF-8\"");
        }
    }

    private AuthenticationStatus refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        if (refusal.reason() == Refusal.Reason.EXHAUSTED) {
            unauthenticated.count(addresses.of(request), clock.instant());
        }
        if (refusal.retryAfterSeconds() > 0) {
            response.setIntHeader("Retry-After", refusal.retryAfterSeconds());
        }
        return write(request, response, refusal.reason().status(), refusal.body());
    }

    private static AuthenticationStatus write(
            HttpServletRequest request, HttpServletResponse response, int status, ErrorBody body)
            throws AuthenticationException {
        try {
            Answer.write(response, request.getHeader("Accept"), status, body);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new AuthenticationException("The client went away", e);
        }
    }
}
