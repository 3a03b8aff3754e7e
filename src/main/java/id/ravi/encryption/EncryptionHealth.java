package id.ravi.encryption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the keyset fits the database. Holds the key encryption key, so that nobody gets it before that is proved.
 */
@Readiness
@Default // @Readiness is a qualifier: without this one a plain @Inject would find nothing
@ApplicationScoped
public class EncryptionHealth implements HealthCheck {
    static final String UNCHECKED = "The keyset has not been checked yet.";
    static final String MISFIT = "The keyset of " + EncryptionConfig.KEYSET + " is not the one of this database;"
            + " restore the keyset that belongs to it and restart the server.";

    private volatile KeyEncryptionKey key;
    private volatile String trouble = UNCHECKED;

    void accept(KeyEncryptionKey proved) {
        key = proved;
    }

    void reject() {
        trouble = MISFIT;
    }

    KeyEncryptionKey key() {
        KeyEncryptionKey proved = key;
        if (proved == null) {
            throw new EncryptionUnavailable();
        }
        return proved;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("encryption");
        return key == null
                ? check.down().withData("reason", trouble).build()
                : check.up().build();
    }
}
