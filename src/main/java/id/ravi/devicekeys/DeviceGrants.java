package id.ravi.devicekeys;

import id.ravi.access.Caller;
import id.ravi.accounts.Account;
import id.ravi.accounts.Accounts;
import id.ravi.apikeys.ApiKeys;
import id.ravi.audit.Action;
import id.ravi.audit.AuditLog;
import id.ravi.device.DeviceCode;
import id.ravi.device.PollRefused;
import id.ravi.identities.Identities;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/**
 * Gives a device its keys, once, for the owner who approved it.
 *
 * <p>The device's request proves nothing but that it has the code: the approval in the row is the authority, for the
 * approver's account alone. The container's {@code @RunAs} would need a user of that name in one of its realms, so what is
 * called here asks for no role.
 */
@Stateless
@PermitAll
public class DeviceGrants {
    private static final String EVER_MADE = "SELECT COUNT(k) FROM ApiKey k WHERE k.account = :account";

    @PersistenceContext(unitName = "ravi")
    EntityManager database;

    @Inject
    Accounts accounts;

    @Inject
    ApiKeys keys;

    @Inject
    Identities identities;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Spends an approved code for its keys, or {@link PollRefused}. Its row is locked, so that of two devices with one
     * code one gets nothing; the account's, so that of two devices of a new account one is the first.
     */
    public Granted collect(long id, String address) {
        var device = Optional.ofNullable(database.find(DeviceCode.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(PollRefused::invalid);
        device.requireApproved(clock.instant());
        var account = database.find(Account.class, device.account(), LockModeType.PESSIMISTIC_WRITE);
        var owner = device.approver(account, address);
        boolean isNew = hasNeverHadAKey(account);
        var minted = keys.mintApproved(owner, Optional.empty(), device.label());
        audit.record(owner, Action.DEVICE_COLLECTED, device.uuid(), minted.uuid());
        database.remove(device);
        return granted(owner, isNew, minted.key(), device.label());
    }

    private Granted granted(Caller owner, boolean isNew, String managementKey, String label) {
        var user = accounts.profile(owner.account());
        var known = identities.listApproved(owner);
        if (!isNew || known.size() != 1 || known.get(0).frozen()) {
            return new Granted.ToKnownAccount(managementKey, user, known);
        }
        var first = known.get(0);
        var identityKey = identities.mintApproved(owner, first.uuid(), label).key();
        return new Granted.ToNewAccount(managementKey, user, identityKey, first);
    }

    private boolean hasNeverHadAKey(Account account) {
        return database.createQuery(EVER_MADE, Long.class)
                        .setParameter("account", account.id())
                        .getSingleResult()
                == 0;
    }
}
