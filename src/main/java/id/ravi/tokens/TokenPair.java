package id.ravi.tokens;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** An access token and the refresh token that yields the next one. */
@JsonbPropertyOrder({"access", "refresh"})
public record TokenPair(String access, String refresh) {
    @Override
    public String toString() {
        return "TokenPair[redacted]";
    }
}
