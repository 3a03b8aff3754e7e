package id.ravi.codes;

/** Codes have arrived for an identity; told in the transaction that keeps them. */
public record CodesKept(long identity) {}
