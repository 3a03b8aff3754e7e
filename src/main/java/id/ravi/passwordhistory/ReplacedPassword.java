package id.ravi.passwordhistory;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/** A password that an entry had until then: schema {@code ReplacedPassword} of the description. */
@JsonbPropertyOrder({"uuid", "password", "replaced"})
public record ReplacedPassword(UUID uuid, String password, @JsonbProperty("replaced_dt") Instant replaced) {
    @Override
    public String toString() {
        return "ReplacedPassword[" + uuid + ", redacted]";
    }
}
