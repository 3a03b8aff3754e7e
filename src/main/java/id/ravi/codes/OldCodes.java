package id.ravi.codes;

import id.ravi.persistence.OldRows;
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

/** Removes codes that expired a week ago: who looks for one by then looks for its message. */
@Singleton
@Startup
@DependsOn("Migration")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OldCodes {
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    OldRows rows;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void run() {
        rows.remove("code", "expires", clock.instant().minus(KEPT));
    }
}
