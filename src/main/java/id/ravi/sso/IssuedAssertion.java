package id.ravi.sso;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;

/** A new assertion, to be shown to somebody else. */
@JsonbPropertyOrder({"token", "expires"})
public record IssuedAssertion(String token, @JsonbProperty("expires_at") Instant expires) {
    @Override
    public String toString() {
        return "IssuedAssertion[redacted]";
    }
}
