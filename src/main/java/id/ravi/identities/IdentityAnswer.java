package id.ravi.identities;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/**
 * An identity as clients read it.
 *
 * @param inbox its e-mail address, blank while it has none
 * @param phone its number in E.164, blank while it has none
 */
@JsonbPropertyOrder({"uuid", "name", "inbox", "phone", "created", "updated"})
public record IdentityAnswer(
        UUID uuid,
        String name,
        String inbox,
        String phone,
        @JsonbProperty("created_dt") Instant created,
        @JsonbProperty("updated_dt") Instant updated) {}
