package id.ravi.accounts;

import id.ravi.access.Caller;

/** An account was made for its owner in this transaction; whoever must add something to it does so in the same one. */
public record AccountCreated(Caller owner) {}
