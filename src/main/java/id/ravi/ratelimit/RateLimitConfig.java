package id.ravi.ratelimit;

import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many requests a minute are answered. The defaults stop a program that has gone wild, not an agent that works hard;
 * 0 means any number.
 */
@Dependent
@ConfigProperties(prefix = "ravi.rate-limit")
public class RateLimitConfig {
    /** {@code ravi.rate-limit.per-key}: requests a minute with one API key. */
    @ConfigProperty(name = "per-key", defaultValue = "600000")
    public long perKey;

    /** {@code ravi.rate-limit.per-account}: requests a minute of one account, however signed in. */
    @ConfigProperty(name = "per-account", defaultValue = "1200000")
    public long perAccount;

    /** {@code ravi.rate-limit.per-address}: requests a minute from one address without a valid credential. */
    @ConfigProperty(name = "per-address", defaultValue = "60000")
    public long perAddress;
}
