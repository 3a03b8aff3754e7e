package id.ravi.contacts;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A contact as clients read it: schema {@code Contact} of the description, members in its order. */
@JsonbPropertyOrder({
    "uuid",
    "identity",
    "email",
    "phoneNumber",
    "displayName",
    "nickname",
    "trusted",
    "source",
    "interactionCount",
    "lastInteraction",
    "created",
    "updated"
})
public record ContactAnswer(
        UUID uuid,
        long identity,
        String email,
        @JsonbProperty("phone_number") String phoneNumber,
        @JsonbProperty("display_name") String displayName,
        String nickname,
        @JsonbProperty("is_trusted") boolean trusted,
        String source,
        @JsonbProperty("interaction_count") long interactionCount,
        @JsonbProperty("last_interaction_dt") @JsonbNillable Optional<Instant> lastInteraction,
        @JsonbProperty("created_dt") Instant created,
        @JsonbProperty("updated_dt") Instant updated) {
    @Override
    public String toString() {
        return "ContactAnswer[" + uuid + ", redacted]";
    }
}
