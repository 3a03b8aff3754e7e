package id.ravi.mail;

import id.ravi.persistence.OldRows;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Removes mail whose time has passed, with everything that belongs to it. A wrong configuration fails the deployment. */
@Singleton
@Startup
@DependsOn("Migration")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Retention {
    @Inject
    @ConfigProperties
    InboxConfig config;

    @Inject
    OldRows rows;

    @Inject
    Clock clock;

    private Optional<Duration> length = Optional.empty();

    @PostConstruct
    void readConfig() {
        length = parse(config.retention.orElse(""));
        if (config.messages < 1) {
            throw new IllegalStateException("ravi.mail.messages must be at least 1, but is " + config.messages);
        }
    }

    /** None for ever. */
    static Optional<Duration> parse(String text) {
        try {
            var length = text.isBlank() || text.strip().equals("0") ? Duration.ZERO : Duration.parse(text.strip());
            if (!length.isNegative()) {
                return Optional.of(length).filter(some -> !some.isZero());
            }
        } catch (DateTimeParseException e) {
            // Told below, with the same words.
        }
        throw new IllegalStateException(
                "ravi.mail.retention must be a duration such as P365D, or PT0S for ever, but is " + text);
    }

    /** Messages before threads: each thread that is as old has lost its messages by then. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void run() {
        length.map(clock.instant()::minus).ifPresent(before -> {
            rows.removeFew("mail_message", "created", before);
            rows.removeFew("mail_thread", "latest", before);
        });
    }
}
