package id.ravi.tokens;

import id.ravi.accounts.Account;
import java.util.Optional;

/**
 * What became of a refresh token.
 *
 * @param account whose it was; nobody's when it is unknown or expired
 * @param next the token that replaces it; none when it was used before
 */
public record Rotation(Optional<Account> account, Optional<String> next) {
    static final Rotation REFUSED = new Rotation(Optional.empty(), Optional.empty());

    @Override
    public String toString() {
        return "Rotation[redacted]";
    }
}
