package id.ravi.access;

import java.util.Optional;

/**
 * What a request reaches: an account, or one identity of it.
 *
 * @param identity the only identity in reach, when the caller is fenced to it or has selected it
 */
public record Scope(long account, Optional<Long> identity) {}
