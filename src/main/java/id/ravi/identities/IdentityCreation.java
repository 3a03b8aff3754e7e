package id.ravi.identities;

import id.ravi.access.Caller;
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

/** Makes identities, each with a data key of its own, in the transaction of whoever asks. */
@ApplicationScoped
public class IdentityCreation {
    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    DataKeys dataKeys;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    Identity create(Caller caller, String name) {
        var identity = new Identity(caller.account(), name, clock.instant());
        database.persist(identity);
        dataKeys.create(identity.uuid());
        audit.record(caller, Action.IDENTITY_CREATED, identity.uuid());
        return identity;
    }

    /** Every new account gets its first identity, so that an owner can keep a secret right after signing in. */
    void onAccountCreated(@Observes AccountCreated account) {
        create(account.owner(), RealisticName.next());
    }
}
