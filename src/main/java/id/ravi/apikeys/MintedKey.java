package id.ravi.apikeys;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/** A key on the only occasion on which it is shown. */
@JsonbPropertyOrder({"key", "uuid", "label", "created"})
public record MintedKey(String key, UUID uuid, String label, @JsonbProperty("created_dt") Instant created) {
    @Override
    public String toString() {
        return "MintedKey[" + uuid + ", redacted]";
    }
}
