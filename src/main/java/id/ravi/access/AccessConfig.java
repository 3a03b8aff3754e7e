package id.ravi.access;

import jakarta.enterprise.context.Dependent;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this server stands in the network. */
@Dependent
@ConfigProperties(prefix = "ravi")
public class AccessConfig {
    /** {@code ravi.public-url}: scheme, host and port under which clients and browsers reach the server. */
    @ConfigProperty(name = "public-url", defaultValue = "http://127.0.0.1:8080")
    public URI publicUrl;

    /**
     * {@code ravi.trusted-proxies}: addresses or networks ({@code 10.0.0.0/8}) separated by commas, whose
     * {@code X-Forwarded-For} is believed;
     * none by default.
     */
    @ConfigProperty(name = "trusted-proxies")
    public Optional<String> trustedProxies;
}
