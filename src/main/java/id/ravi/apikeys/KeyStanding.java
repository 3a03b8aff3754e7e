package id.ravi.apikeys;

import id.ravi.persistence.Rows;
import id.ravi.persistence.Select;
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

    public boolean isUsable(UUID key) {
        return !rows.read(new Select(USABLE, key, clock.instant()), row -> row.getLong(1))
                .isEmpty();
    }
}
