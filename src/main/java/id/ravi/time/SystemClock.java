package id.ravi.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The clock of the machine, in UTC and in whole microseconds: what the database keeps is what was answered. */
@ApplicationScoped
public class SystemClock {
    @Produces
    static Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
