package id.ravi.mail;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much mail is kept, and how long. */
@Dependent
@ConfigProperties(prefix = "ravi.mail")
public class InboxConfig {
    /** {@code ravi.mail.messages}: how many messages an inbox holds; a full one refuses mail for the time being. */
    @ConfigProperty(name = "messages", defaultValue = "100000")
    public int messages;

    /**
     * {@code ravi.mail.retention}: an ISO 8601 duration of days and less after which a message is removed, 365 days by
     * default; {@code PT0S} keeps mail for ever.
     */
    @ConfigProperty(name = "retention", defaultValue = "P365D")
    public Optional<String> retention;
}
