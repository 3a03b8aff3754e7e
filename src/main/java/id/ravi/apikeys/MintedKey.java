package id.ravi.apikeys;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A key on the only occasion on which it is shown. */
@JsonbPropertyOrder({"key", "uuid", "label", "created", "expires"})
public record MintedKey(
        String key,
        UUID uuid,
        String label,
        @JsonbProperty("created_dt") Instant created,
        @JsonbProperty("expires_dt") @JsonbNillable Optional<Instant> expires) {
    @Override
    public String toString() {
        return "MintedKey[" + uuid + ", redacted]";
    }
}
