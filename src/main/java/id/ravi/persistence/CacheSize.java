package id.ravi.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** How much memory may remember the database; less than nothing fails the deployment. */
@ApplicationScoped
public class CacheSize {
    @Inject
    @ConfigProperties
    CacheConfig config;

    private long bytes;

    @PostConstruct
    void read() {
        bytes = checked(config.bytes);
    }

    void atDeployment(@Observes @Initialized(ApplicationScoped.class) Object event) {
        // Being called is the point: it makes the bean, so that a wrong value is told now.
    }

    static long checked(long bytes) {
        if (bytes < 0) {
            throw new IllegalStateException("ravi.cache.bytes must be a number of bytes, or 0, but is " + bytes);
        }
        return bytes;
    }

    /** For the values of secrets; 0 where nothing is to be remembered. */
    public long bytes() {
        return bytes;
    }
}
