package id.ravi.tokens;

import java.util.UUID;

/**
 * What a sign-in, or its renewal, gives its owner.
 *
 * @param account the uuid of the account
 * @param family the sign-in, of which every token made for it or by renewal tells
 * @param refresh the refresh token, in the clear for this once
 */
public record Grant(UUID account, UUID family, String refresh) {
    @Override
    public String toString() {
        return "Grant[" + family + ", redacted]";
    }
}
