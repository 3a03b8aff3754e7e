package id.ravi.apikeys;

import id.ravi.persistence.InstantColumn;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Notes when keys were last used, to the minute. */
@Stateless
@PermitAll
public class KeyUses {
    private static final int MOST_AT_ONCE = 512;

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    /**
     * Past the version: a use changes nothing about a key, and two nodes may note it at once. In the order of the rows, so
     * that such nodes wait for each other instead of standing in each other's way.
     */
    public void note(List<Long> keys, Instant now) {
        var sorted = keys.stream().sorted().toList();
        for (int from = 0; from < sorted.size(); from += MOST_AT_ONCE) {
            noteSome(sorted.subList(from, Math.min(sorted.size(), from + MOST_AT_ONCE)), now);
        }
    }

    private void noteSome(List<Long> keys, Instant now) {
        int places = KeyLookup.places(keys.size());
        var update = database.createNativeQuery("UPDATE api_key SET last_used = ? WHERE"
                        + " (last_used IS NULL OR last_used < ?) AND id IN (" + KeyLookup.marks(places) + ")")
                .setParameter(1, InstantColumn.text(now))
                .setParameter(2, InstantColumn.text(ApiKey.before(now)));
        for (int place = 0; place < places; place++) {
            update.setParameter(3 + place, keys.get(Math.min(place, keys.size() - 1)));
        }
        update.executeUpdate();
    }
}
