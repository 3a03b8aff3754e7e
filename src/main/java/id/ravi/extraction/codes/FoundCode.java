package id.ravi.extraction.codes;

import java.time.Duration;
import java.util.Optional;

/** A one-time code, how sure that is, and why. */
public record FoundCode(
        String value, double score, String reason, Optional<Duration> validity, Optional<String> boundDomain) {
    @Override
    public String toString() {
        return "FoundCode[" + reason + ", redacted]";
    }
}
