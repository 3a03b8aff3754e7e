package id.ravi.signin;

import id.ravi.access.Caller;
import id.ravi.access.Scheme;
import id.ravi.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Whether the human behind a session has just proven to be there: by the password, at sign-in or since, in the last five
 * minutes. For what nobody may do who has found an open browser, or the key of an agent.
 */
@ApplicationScoped
public class Confirmation {
    @Inject
    Sessions sessions;

    /** Refuses (403) any other caller, and says what is missing. */
    public void require(HttpServletRequest request) {
        requireSession(request);
        require(sessions.isConfirmed(request));
    }

    static void require(boolean confirmed) {
        if (!confirmed) {
            throw new Refusal(
                    Refusal.Reason.FORBIDDEN,
                    "The password was confirmed more than 5 minutes ago. Confirm it at /api/auth/confirm/ and try again.");
        }
    }

    /** Refuses (403) whoever has not signed in with a browser. */
    static void requireSession(HttpServletRequest request) {
        if (Caller.of(request).scheme() != Scheme.SESSION) {
            throw new Refusal(
                    Refusal.Reason.FORBIDDEN,
                    "Only the account's owner may do this, signed in with a session. Sign in at /api/auth/login/.");
        }
    }
}
