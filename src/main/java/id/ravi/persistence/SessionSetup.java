package id.ravi.persistence;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** Two things of the persistence provider that no property changes. */
public class SessionSetup implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        if (session.getDatasourceLogin() instanceof DatabaseLogin login) {
            failAtOnce(login);
        }
        closeStatements(session);
    }

    /**
     * Has a read fail at once when the database is away.
     *
     * <p>The provider would repeat it three times and sleep five seconds before each, so a few requests would hold every
     * thread of the server, and nobody could tell any more whether it lives. The pool tries its connections before it gives
     * them out, which is what the repetition was for.
     */
    private static void failAtOnce(DatabaseLogin login) {
        login.setQueryRetryAttemptCount(0);
    }

    /**
     * Has the id of a new row asked for by a statement of its own.
     *
     * <p>With the driver's generated keys the provider (4.0) never closes the statement of the insert, and the driver keeps
     * every open one for as long as the connection lives: each insert took some hundred bytes of memory for ever.
     */
    private static void closeStatements(Session session) {
        session.getPlatform().setSupportsReturnGeneratedKeys(false);
    }
}
