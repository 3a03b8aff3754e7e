package id.ravi.identities;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a deleted identity can be restored before its data is destroyed. */
@ApplicationScoped
public class GracePeriod {
    private static final Duration LONGEST = Duration.ofDays(3650);

    /** {@code ravi.identities.grace}: an ISO 8601 duration of days, hours and less; anything else fails the deployment. */
    @Inject
    @ConfigProperty(name = "ravi.identities.grace", defaultValue = "P7D")
    String text;

    private Duration length = Duration.ZERO;

    @PostConstruct
    void readConfig() {
        length = parse(text);
    }

    static Duration parse(String text) {
        return duration(text)
                .filter(length -> !length.isNegative() && length.compareTo(LONGEST) <= 0)
                .orElseThrow(() -> new IllegalStateException(
                        "ravi.identities.grace must be a duration from PT0S to P3650D, such as P7D or PT36H, but is "
                                + text));
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public Duration length() {
        return length;
    }

    /** When the data of an identity that is deleted at that instant is destroyed. */
    public Instant end(Instant deleted) {
        return deleted.plus(length);
    }

    /** Whatever was deleted before is to be destroyed now. */
    public Instant begin(Instant now) {
        return now.minus(length);
    }
}
