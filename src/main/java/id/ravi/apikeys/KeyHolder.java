package id.ravi.apikeys;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.access.Scheme;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a usable key means.
 *
 * @param account the account's row
 * @param identity the identity's row; none with a management key
 * @param key the key's uuid
 * @param frozen whether the key may do nothing for now, because its identity is frozen
 */
public record KeyHolder(long account, Optional<Long> identity, UUID key, boolean frozen) {
    /** The caller of a request with the key from that address. */
    public Caller caller(String address) {
        return new Caller(
                account,
                key,
                identity,
                Optional.of(key),
                Optional.empty(),
                identity.isPresent() ? Scheme.IDENTITY_KEY : Scheme.MANAGEMENT_KEY,
                roles(),
                address);
    }

    /** What the key may do; nothing while it is frozen. */
    public Set<String> roles() {
        return frozen ? Set.of() : Set.of(identity.isPresent() ? Role.IDENTITY : Role.MANAGEMENT);
    }
}
