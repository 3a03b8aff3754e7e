package id.ravi.identities;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/**
 * An identity as clients read it.
 *
 * @param inbox its e-mail address
 * @param phone its number in E.164, blank while it has none
 * @param frozen whether its keys may do nothing for now
 * @param e2eRequired whether it takes end-to-end encrypted texts only; what was there before may still be plain
 * @param purge when its data is destroyed; null unless it is deleted
 */
@JsonbPropertyOrder({"uuid", "name", "inbox", "phone", "created", "updated", "frozen", "e2eRequired", "purge"})
public record IdentityAnswer(
        UUID uuid,
        String name,
        String inbox,
        String phone,
        @JsonbProperty("created_dt") Instant created,
        @JsonbProperty("updated_dt") Instant updated,
        @JsonbProperty("is_frozen") boolean frozen,
        @JsonbProperty("e2e_required") boolean e2eRequired,
        @JsonbNillable @JsonbProperty("purge_dt") Instant purge) {}
