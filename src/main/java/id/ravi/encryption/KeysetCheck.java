package id.ravi.encryption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Keeps the witness that the first server of a database sealed, by which every later one knows its keyset. */
@ApplicationScoped
public class KeysetCheck {
    private static final String INSERT_FIRST =
            "INSERT INTO keyset_check (id, sealed) VALUES (1, ?) ON DUPLICATE KEY UPDATE id = id";
    private static final String SELECT = "SELECT sealed FROM keyset_check WHERE id = 1";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    /**
     * Keeps the witness if it is the first one, and returns the one that is kept.
     *
     * <p>Writes before it reads: a snapshot taken earlier would hide what a node that starts at the same time has
     * committed meanwhile.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public byte[] keepFirst(byte[] witness) {
        database.createNativeQuery(INSERT_FIRST).setParameter(1, witness).executeUpdate();
        return (byte[]) database.createNativeQuery(SELECT).getSingleResult();
    }
}
