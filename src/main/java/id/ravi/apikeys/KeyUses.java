package id.ravi.apikeys;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Notes when keys were last used, to the minute. */
@Stateless
@PermitAll
public class KeyUses {
    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    /** Past the version: a use changes nothing about the key, and two nodes may note it at once. */
    public void note(long key, Instant now) {
        database.createNamedQuery(ApiKey.USED)
                .setParameter("id", key)
                .setParameter("now", now)
                .setParameter("before", ApiKey.before(now))
                .executeUpdate();
    }
}
