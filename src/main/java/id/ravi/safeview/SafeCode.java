package id.ravi.safeview;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;

/**
 * A one-time code or a magic link that was found in a message.
 *
 * @param kind {@code otp} or {@code link}
 * @param confidence from 0 to 1
 */
@JsonbPropertyOrder({"kind", "code", "confidence", "expires"})
public record SafeCode(String kind, String code, double confidence, @JsonbProperty("expires_at") Instant expires) {
    static final String LINK = "link";

    boolean isLink() {
        return LINK.equals(kind);
    }

    @Override
    public String toString() {
        return "SafeCode[redacted]";
    }
}
