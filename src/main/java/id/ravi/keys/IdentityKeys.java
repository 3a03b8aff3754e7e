package id.ravi.keys;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scope;
import id.ravi.apikeys.ApiKeys;
import id.ravi.identities.Identities;
import id.ravi.identities.Identity;
import id.ravi.identities.NoSuchIdentity;
import id.ravi.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Makes keys of identities, one transaction each. */
@Stateless
@RolesAllowed({Role.MANAGEMENT, Role.OWNER})
public class IdentityKeys {
    @Inject
    Identities identities;

    @Inject
    ApiKeys keys;

    /**
     * Makes another key for an identity in scope; an unknown one is a mistake in the body (400).
     *
     * <p>The identity is locked meanwhile, so that its deletion finds the key and revokes it, or there is no key.
     */
    public MintedIdentityKey mint(Caller caller, Scope scope, NewIdentityKey wanted) {
        wanted.form().errors().refuseIfAny();
        var identity = lock(scope, wanted.identity().orElseThrow());
        return MintedIdentityKey.of(keys.mintIdentityKey(caller, identity.id(), wanted.form()), identity.uuid());
    }

    private Identity lock(Scope scope, UUID uuid) {
        try {
            return identities.find(scope, uuid, LockModeType.PESSIMISTIC_WRITE);
        } catch (NoSuchIdentity e) {
            throw new Refusal(Refusal.Reason.INVALID, NoSuchIdentity.SENTENCE);
        }
    }
}
