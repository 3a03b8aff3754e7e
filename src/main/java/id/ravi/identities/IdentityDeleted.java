package id.ravi.identities;

/** An identity, with all that is its, is no longer there; whoever remembers anything of it forgets that. */
public record IdentityDeleted(long identity) {}
