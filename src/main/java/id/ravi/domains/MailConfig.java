package id.ravi.domains;

import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this server's addresses are. */
@Dependent
@ConfigProperties(prefix = "ravi.mail")
public class MailConfig {
    /**
     * {@code ravi.mail.domains}: the domains of addresses, separated by commas. The first one is taken when a client names
     * none. A domain that is taken off the list keeps the addresses that were made in it.
     */
    @ConfigProperty(name = "domains", defaultValue = "ravi.localhost")
    public String domains;
}
