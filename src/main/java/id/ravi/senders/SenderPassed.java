package id.ravi.senders;

/** The sender of a message that an identity has got was verified; told in the transaction that writes it. */
public record SenderPassed(long identity) {}
