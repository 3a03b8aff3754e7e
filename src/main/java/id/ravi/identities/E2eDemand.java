package id.ravi.identities;

import id.ravi.access.Caller;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.endtoend.Configurations;
import id.ravi.problem.InvalidFields;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * That an identity keeps only what clients have sealed. The promise does not depend on the care of every client, so changing
 * it leaves an entry of its own: who lowers it lowers it for all.
 */
@ApplicationScoped
public class E2eDemand {
    @EJB
    Configurations configurations;

    @Inject
    Event<E2eDemandChanged> changes;

    @Inject
    AuditLog audit;

    /** Changes it in the current transaction, if the change says so. What is there already stays as it is. */
    void apply(Caller caller, Identity identity, IdentityChange change) {
        change.e2eRequired()
                .filter(wanted -> wanted != identity.isE2eRequired())
                .ifPresent(wanted -> change(caller, identity, wanted));
    }

    private void change(Caller caller, Identity identity, boolean wanted) {
        if (wanted && !configurations.isSetUp(caller.account())) {
            throw new InvalidFields(
                    "e2e_required", "End-to-end encryption is not set up for this account: see /api/encryption/.");
        }
        identity.requireE2e(wanted);
        changes.fire(new E2eDemandChanged(identity.id()));
        audit.record(caller, wanted ? Action.IDENTITY_E2E_REQUIRED : Action.IDENTITY_E2E_RELEASED, identity.uuid());
    }
}
