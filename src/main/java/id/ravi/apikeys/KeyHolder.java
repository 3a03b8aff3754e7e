package id.ravi.apikeys;

import java.util.Optional;
import java.util.UUID;

/**
 * Whom a usable key means.
 *
 * @param account the account's row
 * @param identity the identity's row; none with a management key
 * @param key the key's uuid
 */
public record KeyHolder(long account, Optional<Long> identity, UUID key) {}
