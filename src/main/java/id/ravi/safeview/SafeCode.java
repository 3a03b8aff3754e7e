package id.ravi.safeview;

import id.ravi.codes.CodeAnswer;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.Optional;

/**
 * A one-time code or a magic link that was found in a message.
 *
 * @param kind {@code otp} or {@code link}
 * @param code of a link, its URL without a fragment
 * @param confidence from 0 to 1
 */
@JsonbPropertyOrder({"kind", "code", "confidence", "expires"})
public record SafeCode(String kind, String code, double confidence, @JsonbProperty("expires_at") Instant expires) {
    private static final String LINK = "link";
    private static final int LONGEST_LINK = 2_000;

    /** None for a link that is longer than two thousand characters: it would not lead anywhere if it were cut. */
    static Optional<SafeCode> of(CodeAnswer found) {
        boolean isLink = LINK.equals(found.kind());
        var shown = isLink ? withoutFragment(found.code()) : found.code();
        return isLink && shown.length() > LONGEST_LINK
                ? Optional.empty()
                : Optional.of(new SafeCode(found.kind(), shown, found.confidence(), found.expires()));
    }

    static String withoutFragment(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }

    boolean isLink() {
        return LINK.equals(kind);
    }

    @Override
    public String toString() {
        return "SafeCode[redacted]";
    }
}
