package id.ravi.signin;

import id.ravi.access.Caller;
import id.ravi.access.ClientAddress;
import id.ravi.access.Role;
import id.ravi.access.Scheme;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.audit.Outcome;
import id.ravi.audit.UnauthenticatedCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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
        var address = addresses.of(request);
        var signedIn = passwords.check(credential, scheme, address);
        if (signedIn.isEmpty()) {
            unauthenticated.count(address, clock.instant());
            throw new SignInRefused();
        }
        record(signedIn.get().caller(scheme, address), Action.SIGNED_IN);
        return signedIn.get();
    }

    /** Leaves a trace of a refresh token: that it was used, or that it came a second time and ended its family. */
    public void refreshed(long account, UUID uuid, boolean reused, HttpServletRequest request) {
        var caller = Caller.owner(account, uuid, Scheme.JWT, Set.of(Role.OWNER), addresses.of(request));
        var outcome = reused ? Outcome.DENIED : Outcome.DONE;
        audit.recordApart(caller, reused ? Action.TOKEN_REUSED : Action.TOKEN_REFRESHED, outcome, List.of());
    }

    void record(Caller caller, Action action) {
        audit.recordApart(caller, action, Outcome.DONE, List.of());
    }
}
