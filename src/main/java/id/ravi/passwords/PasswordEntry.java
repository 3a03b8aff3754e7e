package id.ravi.passwords;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/** A password as its owner reads it: schema {@code PasswordEntry} of the description, members in its order. */
@JsonbPropertyOrder({"uuid", "identity", "domain", "username", "password", "notes", "created", "updated"})
public record PasswordEntry(
        UUID uuid,
        long identity,
        String domain,
        String username,
        String password,
        String notes,
        @JsonbProperty("created_dt") Instant created,
        @JsonbProperty("updated_dt") Instant updated) {
    @Override
    public String toString() {
        return "PasswordEntry[" + uuid + ", redacted]";
    }
}
