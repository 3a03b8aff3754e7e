package id.ravi.apikeys;

import id.ravi.access.Caller;
import id.ravi.access.IdentityFrozen;
import id.ravi.persistence.Rows;
import id.ravi.persistence.Select;
import id.ravi.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whether keys can still be used, and their identities are neither frozen nor deleted. */
@ApplicationScoped
public class KeyStanding {
    private static final int MOST_AT_ONCE = 512;
    private static final String VALID =
            "SELECT k.uuid, i.frozen IS NOT NULL FROM api_key k LEFT JOIN identity i ON i.id = k.identity_id"
                    + " WHERE k.revoked IS NULL AND (k.expires IS NULL OR k.expires > ?) AND i.deleted IS NULL"
                    + " AND k.uuid IN (";

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    private record Valid(UUID key, boolean frozen) {}

    /** Refuses whoever came with a key that can no longer be used; whoever came without a key passes. */
    public void requireUsable(Caller caller) {
        caller.key().map(key -> refused(List.of(key)).get(key)).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** How these keys are refused: as unknown (401) or as frozen (403). Those that can be used are missing. */
    public Map<UUID, Refusal> refused(Collection<UUID> keys) {
        var refused = new HashMap<UUID, Refusal>();
        keys.forEach(key -> refused.put(key, new Refusal(Refusal.Reason.UNAUTHENTICATED, "Invalid API key.")));
        var all = List.copyOf(refused.keySet());
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            for (var valid : valid(all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE)))) {
                if (valid.frozen()) {
                    refused.put(valid.key(), new IdentityFrozen());
                } else {
                    refused.remove(valid.key());
                }
            }
        }
        return refused;
    }

    private List<Valid> valid(List<UUID> keys) {
        int places = KeyLookup.places(keys.size());
        var select = new Select(VALID + KeyLookup.marks(places) + ")", clock.instant());
        for (int place = 0; place < places; place++) {
            select.and("", keys.get(Math.min(place, keys.size() - 1)));
        }
        return rows.read(select, row -> new Valid(Rows.uuid(row, 1), row.getBoolean(2)));
    }
}
