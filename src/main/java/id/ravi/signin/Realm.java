package id.ravi.signin;

import id.ravi.access.Role;
import id.ravi.access.Scheme;
import id.ravi.accounts.AccountDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The container's realm {@code ravi}: asks it whether a password is right, and knows the accounts of its users. */
@ApplicationScoped
public class Realm {
    private static final String ISSUER = "realm:ravi";
    private static final Set<String> ROLES = Set.of(Role.OWNER, Role.OPERATOR);

    @Inject
    IdentityStoreHandler stores;

    @Inject
    AccountDirectory accounts;

    /** The user, if the password is right; the account is made at an owner's first sign-in. */
    Optional<SignedIn> check(BasicCredential credential, Scheme scheme, String address) {
        var result = stores.validate(new UsernamePasswordCredential(credential.name(), credential.password()));
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return Optional.empty();
        }
        var roles = new HashSet<>(result.getCallerGroups());
        roles.retainAll(ROLES);
        return Optional.of(
                roles.contains(Role.OWNER) ? owner(credential.normalName(), roles, scheme, address) : other(roles));
    }

    private SignedIn owner(String name, Set<String> roles, Scheme scheme, String address) {
        var account = accounts.of(ISSUER, name, scheme, address);
        return new SignedIn(account.id(), account.uuid(), Set.copyOf(roles));
    }

    /** Owns nothing, so there is no account; its name for the container is a uuid all the same. */
    private static SignedIn other(Set<String> roles) {
        return new SignedIn(0, UUID.randomUUID(), Set.copyOf(roles));
    }
}
