package id.ravi.signin;

/** A wrong password has come from an address, and was counted. */
public record PasswordRefused(String address) {}
