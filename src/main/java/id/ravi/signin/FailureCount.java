package id.ravi.signin;

/**
 * Wrong passwords within the window.
 *
 * @param pair for this user from this address
 * @param address from this address, whoever the user
 * @param user for this user, wherever from
 */
public record FailureCount(long pair, long address, long user) {
    private static final int PAIR_LIMIT = 5;
    private static final int ADDRESS_LIMIT = 20;

    boolean isOverLimit() {
        return pair >= PAIR_LIMIT || address >= ADDRESS_LIMIT;
    }

    /** Whether somebody tries this user from many places. Its owner is slowed like everybody, but never locked out. */
    boolean isUnderAttack() {
        return user >= ADDRESS_LIMIT;
    }

    boolean any() {
        return pair > 0;
    }
}
