package id.ravi.apikeys;

import id.ravi.access.Caller;
import id.ravi.persistence.Rows;
import id.ravi.persistence.Select;
import id.ravi.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Whether a key can still be used, and its identity is neither frozen nor deleted. */
@ApplicationScoped
public class KeyStanding {
    private static final String USABLE = "SELECT k.id FROM api_key k LEFT JOIN identity i ON i.id = k.identity_id"
            + " WHERE k.uuid = ? AND k.revoked IS NULL AND (k.expires IS NULL OR k.expires > ?)"
            + " AND i.deleted IS NULL AND i.frozen IS NULL";

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /**
     * Refuses (401) whoever came with a key that can no longer be used; whoever came without a key passes. For what waits
     * longer than a request usually takes.
     */
    public void requireUsable(Caller caller) {
        if (!caller.key().map(this::isUsable).orElse(true)) {
            throw new Refusal(Refusal.Reason.UNAUTHENTICATED, "Invalid API key.");
        }
    }

    public boolean isUsable(UUID key) {
        return !rows.read(new Select(USABLE, key, clock.instant()), row -> row.getLong(1))
                .isEmpty();
    }
}
