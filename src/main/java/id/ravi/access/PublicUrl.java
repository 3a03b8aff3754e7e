package id.ravi.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Under which origin browsers reach this server; a value that is no origin fails the deployment. */
@ApplicationScoped
public class PublicUrl {
    @Inject
    @ConfigProperties
    AccessConfig config;

    private String origin;

    @PostConstruct
    void read() {
        origin = origin(config.publicUrl);
    }

    void atDeployment(@Observes @Initialized(ApplicationScoped.class) Object event) {
        // Being called is the point: it makes the bean, so that a wrong value is told now.
    }

    /** As browsers write it into {@code Origin} (RFC 6454, section 6.2): in small letters, without the usual port. */
    static String origin(URI url) {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null || !url.toString().matches("[^/]*//[^/?#@]+/?")) {
            throw new IllegalStateException(
                    "ravi.public-url must look like https://ravi.example.org, without a path, but is " + url);
        }
        int usual = "https".equals(url.getScheme()) ? 443 : 80;
        var port = url.getPort() == -1 || url.getPort() == usual ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + url.getHost().toLowerCase(Locale.ROOT) + port;
    }

    /** Scheme, host and port. */
    public String origin() {
        return origin;
    }

    /** Whether cookies may travel over TLS only. */
    public boolean isSecure() {
        return origin.startsWith("https:");
    }
}
