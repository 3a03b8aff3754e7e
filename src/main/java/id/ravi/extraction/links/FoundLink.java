package id.ravi.extraction.links;

import java.time.Duration;
import java.util.Optional;

/** A link that proves who follows it, how sure that is, and why. */
public record FoundLink(String url, double score, String reason, Optional<Duration> validity) {
    @Override
    public String toString() {
        return "FoundLink[" + reason + ", redacted]";
    }
}
