package id.ravi.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Under which origin browsers reach this server; a value that is no origin fails the deployment. */
@ApplicationScoped
public class PublicUrl {
    @Inject
    @ConfigProperties
    AccessConfig config;

    private URI url;

    @PostConstruct
    void read() {
        url = config.publicUrl;
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null || !(url.getRawPath().isEmpty() || "/".equals(url.getRawPath()))) {
            throw new IllegalStateException(
                    "ravi.public-url must look like https://ravi.example.org, without a path, but is " + url);
        }
    }

    void atDeployment(@Observes @Initialized(ApplicationScoped.class) Object event) {
        // Being called is the point: it makes the bean, so that a wrong value is told now.
    }

    /** Scheme, host and port, as browsers write them into {@code Origin}. */
    public String origin() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    /** Whether cookies may travel over TLS only. */
    public boolean isSecure() {
        return "https".equals(url.getScheme());
    }
}
