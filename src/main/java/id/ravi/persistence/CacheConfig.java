package id.ravi.persistence;

import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is kept of the database in memory. */
@Dependent
@ConfigProperties(prefix = "ravi.cache")
public class CacheConfig {
    /**
     * {@code ravi.cache.bytes}: sealed secrets that were read before are kept in so much memory. Only for a server that is
     * the only one on its database: several would not see each other's writes. 0, the default: none is kept.
     */
    @ConfigProperty(name = "bytes", defaultValue = "0")
    public long bytes;
}
