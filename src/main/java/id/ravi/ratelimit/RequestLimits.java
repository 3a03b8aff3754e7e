package id.ravi.ratelimit;

import id.ravi.access.Caller;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Keeps one caller from taking the server away from the others.
 *
 * <p>Requests of a known caller count for its key and its account, wherever they come from; those without a valid
 * credential count for their address. So nobody spends what belongs to somebody else who shares an address.
 */
@ApplicationScoped
public class RequestLimits {
    private static final Duration PERIOD = Duration.ofMinutes(1);

    @Inject
    @ConfigProperties
    RateLimitConfig config;

    private Optional<RateLimit> keys = Optional.empty();
    private Optional<RateLimit> accounts = Optional.empty();
    private Optional<RateLimit> addresses = Optional.empty();

    @PostConstruct
    void readConfig() {
        keys = limit("per-key", config.perKey);
        accounts = limit("per-account", config.perAccount);
        addresses = limit("per-address", config.perAddress);
    }

    void atDeployment(@Observes @Initialized(ApplicationScoped.class) Object event) {
        // Being called is the point: it makes the bean, so that a wrong value is told now.
    }

    /** Counts a request of somebody who is known, or refuses it (429). */
    public void count(Caller caller) {
        keys.ifPresent(limit -> caller.key().ifPresent(limit::take));
        accounts.ifPresent(limit -> limit.take(caller.account()));
    }

    /** Counts a request without a valid credential, or refuses it (429). */
    public void count(String address) {
        addresses.ifPresent(limit -> limit.take(address));
    }

    private static Optional<RateLimit> limit(String property, long perMinute) {
        if (perMinute < 0) {
            throw new IllegalStateException("ravi.rate-limit." + property
                    + " must be a number of requests a minute, or 0, but is " + perMinute);
        }
        return perMinute == 0
                ? Optional.empty()
                : Optional.of(new RateLimit(perMinute, PERIOD, "Request was throttled."));
    }
}
