package id.ravi.device;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * A device code on the only occasion on which it is shown.
 *
 * @param verificationUri where the human goes; without a query, because clients append {@code ?user_code=}
 * @param expiresIn seconds
 * @param interval seconds between two polls
 */
@JsonbPropertyOrder({"deviceCode", "userCode", "verificationUri", "expiresIn", "interval"})
public record IssuedCode(
        @JsonbProperty("device_code") String deviceCode,
        @JsonbProperty("user_code") String userCode,
        @JsonbProperty("verification_uri") String verificationUri,
        @JsonbProperty("expires_in") long expiresIn,
        int interval) {
    @Override
    public String toString() {
        return "IssuedCode[redacted]";
    }
}
