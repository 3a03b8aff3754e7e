package id.ravi.dns;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who is asked. */
@Dependent
@ConfigProperties(prefix = "ravi.mail")
public class DnsConfig {
    /**
     * {@code ravi.mail.dns}: resolvers, separated by commas, each an IP address with or without {@code :port} (IPv6 in
     * brackets where there is a port). Without it those of the operating system are asked.
     */
    @ConfigProperty(name = "dns")
    public Optional<String> dns;
}
