package id.ravi.signin;

import id.ravi.access.PublicUrl;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Marks the session's cookie {@code Secure} when the public URL is HTTPS, also behind a proxy that speaks HTTP to us, where
 * the container could not know.
 */
@WebListener
public class SecureSessionCookie implements ServletContextListener {
    @Inject
    PublicUrl publicUrl;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (publicUrl.isSecure()) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
