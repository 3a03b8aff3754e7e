package id.ravi.extraction;

import java.time.Duration;
import java.util.Optional;

/**
 * One thing that was found in a message.
 *
 * @param value what a person would type: digits without separators, codes with letters as printed; or the URL of the link, in the ASCII of
 *     RFC 3986
 * @param confidence above 0 and below 1; one finding with more than another is more likely right
 * @param reason a short English sentence for people, which never contains the value
 * @param validity for how long it can be used, where the message says so
 * @param boundDomain where alone it may be typed, where the message says so ({@code @example.com #123456})
 */
public record Finding(
        Kind kind,
        String value,
        double confidence,
        String reason,
        Optional<Duration> validity,
        Optional<String> boundDomain) {
    @Override
    public String toString() {
        return "Finding[" + kind + ", " + confidence + ", " + reason + ", redacted]";
    }
}
