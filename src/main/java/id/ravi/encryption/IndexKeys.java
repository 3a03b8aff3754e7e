package id.ravi.encryption;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the keys of the blind indexes, each sealed with the data key of its identity. */
@Stateless
@PermitAll
public class IndexKeys {
    private static final String STORED = "SELECT sealed FROM index_key WHERE identity_uuid = ?1";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    Sealer sealer;

    /** The key of an identity, if it has one. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<byte[]> find(UUID identity) {
        return read(identity, STORED);
    }

    /**
     * The key of an identity whose row is committed, made now if there is none.
     *
     * <p>In a transaction of its own: what the caller writes under a key that was undone with it could never be found again.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public byte[] findOrMake(UUID identity) {
        return read(identity, STORED).orElseGet(() -> make(identity));
    }

    /** Read with a lock, it is what whoever came first at the same time has committed. */
    private byte[] make(UUID identity) {
        database.createNativeQuery("INSERT IGNORE INTO index_key (identity_uuid, sealed) VALUES (?1, ?2)")
                .setParameter(1, identity.toString())
                .setParameter(2, sealer.seal(binding(identity), RandomToken.next()))
                .executeUpdate();
        return read(identity, STORED + " LOCK IN SHARE MODE").orElseThrow();
    }

    private Optional<byte[]> read(UUID identity, String sql) {
        List<?> found = database.createNativeQuery(sql)
                .setParameter(1, identity.toString())
                .getResultList();
        return found.stream().findFirst().map(byte[].class::cast);
    }

    static Binding binding(UUID identity) {
        return new Binding("index_key", "sealed", identity, identity);
    }
}
