package id.ravi.encryption;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import id.ravi.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Logger;

/**
 * The data keys of the identities.
 *
 * <p>Unwrapped keys stay in memory for five minutes: a key destroyed on one node may open values on another for that
 * long, should it still find any. While the keyset does not fit the database no key is made or given:
 * {@link EncryptionUnavailable}.
 */
@ApplicationScoped
public class DataKeys {
    private static final Logger LOG = Logger.getLogger(DataKeys.class.getName());

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    EncryptionHealth health;

    // Upkeep runs on the thread that asks: a pool thread would keep an undeployed application alive.
    private final Cache<UUID, Aead> unwrapped = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(10_000)
            .executor(Runnable::run)
            .build();

    /** Gives an identity that was persisted before its key, in the caller's transaction. */
    public void create(UUID identity) {
        DataKey key = DataKey.generate(identity, health.key());
        // A retried transaction may come again with the same uuid; what the first try unwrapped was never stored.
        forget(identity);
        // The row of the identity first: the row of its key refers to it.
        database.flush();
        database.persist(key);
    }

    /** Drops the unwrapped key from this node's memory; to be called when the identity's rows are destroyed. */
    public void forget(UUID identity) {
        unwrapped.invalidate(identity);
    }

    void requireAvailable() {
        health.key();
    }

    Aead of(UUID identity) {
        KeyEncryptionKey key = health.key();
        return unwrapped.get(identity, absent -> stored(absent).unwrap(key));
    }

    private DataKey stored(UUID identity) {
        DataKey stored = database.find(DataKey.class, identity);
        if (stored == null) {
            // Whoever found a row of the identity a moment ago finds nothing of it any more.
            LOG.warning(() -> "Identity " + identity + " has just been destroyed, or its data key is lost");
            throw new NotFound();
        }
        return stored;
    }
}
