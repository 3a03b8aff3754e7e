package id.ravi.identities;

import id.ravi.accounts.AccountCreated;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.encryption.DataKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Gives every new account its first identity, so that an owner can keep a secret right after signing in. */
@ApplicationScoped
public class FirstIdentity {
    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    DataKeys dataKeys;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    void onAccountCreated(@Observes AccountCreated account) {
        var identity = new Identity(account.owner().account(), RealisticName.next(), clock.instant());
        database.persist(identity);
        database.flush();
        dataKeys.create(identity.uuid());
        audit.record(account.owner(), Action.IDENTITY_CREATED, identity.uuid());
    }
}
