package id.ravi.totpcodes;

import id.ravi.onetimepassword.Totp;
import id.ravi.totp.Generator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Duration;
import java.time.Instant;

/**
 * A code as its owner reads it, with the one that follows, for whoever is slow or has a clock that is late.
 *
 * @param secondsRemaining whole seconds that it will live, rounded down
 */
@JsonbPropertyOrder({"code", "validFrom", "validUntil", "secondsRemaining", "nextCode"})
public record TimeBasedCode(
        String code,
        @JsonbProperty("valid_from") Instant validFrom,
        @JsonbProperty("valid_until") Instant validUntil,
        @JsonbProperty("seconds_remaining") long secondsRemaining,
        @JsonbProperty("next_code") String nextCode) {
    static TimeBasedCode at(Instant now, Generator generator) {
        var totp = Totp.at(now, generator.seed(), generator.settings());
        long left = Duration.between(now, totp.until()).toSeconds();
        return new TimeBasedCode(totp.code(), totp.from(), totp.until(), left, totp.next());
    }

    @Override
    public String toString() {
        return "TimeBasedCode[redacted]";
    }
}
