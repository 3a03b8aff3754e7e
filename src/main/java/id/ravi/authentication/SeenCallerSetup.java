package id.ravi.authentication;

import id.ravi.access.ClientAddress;
import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Puts the {@link SeenCallerModule} in front of the mechanism, which the container has registered before it calls listeners. */
@WebListener
public class SeenCallerSetup implements ServletContextListener {
    @Inject
    KnownKeys keys;

    @Inject
    KnownTokens tokens;

    @Inject
    KnownPasswords passwords;

    @Inject
    ClientAddress addresses;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        var application = context.getVirtualServerName() + " " + context.getContextPath();
        var factory = AuthConfigFactory.getFactory();
        var mechanism = factory.getConfigProvider("HttpServlet", application, null);
        if (mechanism == null) {
            throw new IllegalStateException("The container has not registered the authentication mechanism");
        }
        factory.registerServerAuthModule(
                new SeenCallerModule(keys, tokens, passwords, addresses, mechanism, application), context);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        AuthConfigFactory.getFactory().removeServerAuthModule(event.getServletContext());
    }
}
