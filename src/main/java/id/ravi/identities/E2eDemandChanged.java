package id.ravi.identities;

/** An identity takes sealed texts only from now on, or others again; whoever remembers that of it forgets it. */
record E2eDemandChanged(long identity) {}
