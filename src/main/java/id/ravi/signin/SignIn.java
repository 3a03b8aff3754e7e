package id.ravi.signin;

import id.ravi.access.ClientAddress;
import id.ravi.access.Role;
import id.ravi.access.Scheme;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.audit.Outcome;
import id.ravi.audit.UnauthenticatedCounter;
import id.ravi.problem.Forbidden;
import id.ravi.problem.Throttled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;

/** A sign-in that leaves a trace: an audit entry when it succeeds, a count when it does not. */
@ApplicationScoped
public class SignIn {
    @Inject
    Passwords passwords;

    @Inject
    ClientAddress addresses;

    @Inject
    AuditLog audit;

    @Inject
    UnauthenticatedCounter unauthenticated;

    @Inject
    Clock clock;

    /** Who the user is, or {@link SignInRefused}. The scheme is the one that the sign-in gives access by. */
    public SignedIn with(BasicCredential credential, Scheme scheme, HttpServletRequest request) {
        return judged(credential, scheme, request, Action.SIGNED_IN);
    }

    /** Whoever has a session gives the password again, with the same limits and refusals as at a sign-in. */
    void confirm(BasicCredential credential, HttpServletRequest request) {
        judged(credential, Scheme.SESSION, request, Action.PASSWORD_CONFIRMED);
    }

    private SignedIn judged(BasicCredential credential, Scheme scheme, HttpServletRequest request, Action action) {
        var address = address(request);
        try {
            var signedIn = passwords.check(credential, scheme, address).orElseThrow(SignInRefused::new);
            requireOwner(signedIn);
            audit.recordApart(signedIn.caller(scheme, address), action, Outcome.DONE, List.of());
            return signedIn;
        } catch (SignInRefused | Throttled e) {
            countRefused(request);
            throw e;
        }
    }

    /** Counts a credential that was not valid. */
    public void countRefused(HttpServletRequest request) {
        unauthenticated.count(address(request), clock.instant());
    }

    public String address(HttpServletRequest request) {
        return addresses.of(request);
    }

    /** Who owns nothing has no session and no token: the realm's other users come with Basic. */
    private static void requireOwner(SignedIn user) {
        if (!user.roles().contains(Role.OWNER)) {
            throw new Forbidden();
        }
    }
}
