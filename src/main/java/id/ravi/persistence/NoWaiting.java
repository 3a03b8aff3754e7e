package id.ravi.persistence;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Has a read fail at once when the database is away.
 *
 * <p>The persistence provider would repeat it three times and sleep five seconds before each, so a few requests would
 * hold every thread of the server, and nobody could tell any more whether it lives. The pool tries its connections
 * before it gives them out, which is what the repetition was for. There is no property for this.
 */
public class NoWaiting implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        if (session.getDatasourceLogin() instanceof DatabaseLogin login) {
            login.setQueryRetryAttemptCount(0);
        }
    }
}
