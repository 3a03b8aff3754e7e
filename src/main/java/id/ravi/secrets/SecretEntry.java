package id.ravi.secrets;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/** A secret as its owner reads it: schema {@code SecretEntry} of the published document, members in its order. */
@JsonbPropertyOrder({"uuid", "identity", "key", "value", "notes", "created", "updated"})
public record SecretEntry(
        UUID uuid,
        long identity,
        String key,
        String value,
        String notes,
        @JsonbProperty("created_dt") Instant created,
        @JsonbProperty("updated_dt") Instant updated) {
    @Override
    public String toString() {
        return "SecretEntry[" + uuid + ", redacted]";
    }
}
