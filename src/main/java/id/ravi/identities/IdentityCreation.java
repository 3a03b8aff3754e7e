package id.ravi.identities;

import id.ravi.access.Caller;
import id.ravi.accounts.AccountCreated;
import id.ravi.addresses.Addresses;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.encryption.DataKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** Makes identities, each with a data key and an address of its own, in the transaction of whoever asks. */
@ApplicationScoped
public class IdentityCreation {
    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    DataKeys dataKeys;

    @Inject
    Addresses addresses;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Makes one with its address, which is made up unless it is given; a name is made up, too. */
    Identity create(Caller caller, NewIdentity wanted) {
        var name = wanted.name().orElseGet(RealisticName::next);
        var identity = new Identity(caller.account(), name, clock.instant());
        database.persist(identity);
        dataKeys.create(identity.uuid());
        wanted.address()
                .ifPresentOrElse(
                        address -> addresses.give(caller.account(), identity.id(), address),
                        () -> addresses.giveLike(identity.id(), name));
        audit.record(caller, Action.IDENTITY_CREATED, identity.uuid());
        return identity;
    }

    /** Every new account gets its first identity, so that an owner can keep a secret right after signing in. */
    void onAccountCreated(@Observes AccountCreated account) {
        create(account.owner(), new NewIdentity(Optional.empty(), Optional.empty()));
    }
}
