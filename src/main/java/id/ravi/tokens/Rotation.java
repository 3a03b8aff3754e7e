package id.ravi.tokens;

import java.util.Optional;
import java.util.UUID;

/**
 * What became of a refresh token: both are there when it was good, and neither when it was not.
 *
 * @param account the uuid of the account whose it was
 * @param next the token that replaces it
 */
public record Rotation(Optional<UUID> account, Optional<String> next) {
    static final Rotation REFUSED = new Rotation(Optional.empty(), Optional.empty());

    @Override
    public String toString() {
        return "Rotation[redacted]";
    }
}
