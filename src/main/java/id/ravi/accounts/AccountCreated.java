package id.ravi.accounts;

import java.util.UUID;

/** An account was made in this transaction; whoever must add something to it does so in the same one. */
public record AccountCreated(long account, UUID uuid) {}
