package id.ravi.encryption;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Proves at start that the keyset seals, opens and belongs to this database.
 *
 * <p>No usable keyset fails the deployment. A usable one that belongs to another database does not: the server runs,
 * not ready, so that its health can say why.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class SelfTest {
    private static final Logger LOG = System.getLogger(SelfTest.class.getName());

    @Inject
    @ConfigProperties
    EncryptionConfig config;

    @Inject
    KeysetCheck check;

    @Inject
    EncryptionHealth health;

    @PostConstruct
    void run() {
        KeyEncryptionKey key = KeyEncryptionKey.load(config.keyset());
        byte[] witness = key.sealWitness();
        if (!key.opensWitness(witness)) {
            throw new IllegalStateException(EncryptionConfig.KEYSET + ": the keyset does not open what it sealed.");
        }
        if (key.opensWitness(kept(witness))) {
            health.accept(key);
        } else {
            health.reject();
            LOG.log(Level.ERROR, EncryptionHealth.MISFIT);
        }
    }

    private byte[] kept(byte[] witness) {
        try {
            return check.keepFirst(witness);
        } catch (RuntimeException conflict) {
            // In a Galera cluster the slower of two nodes that start together fails at its commit; the second try
            // finds the other's witness. Whatever else it was fails again.
            return check.keepFirst(witness);
        }
    }
}
