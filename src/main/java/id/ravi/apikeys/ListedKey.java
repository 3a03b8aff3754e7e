package id.ravi.apikeys;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What may be told about a key after it was shown. What is not there is encoded as null.
 *
 * @param identity whose key it is; none with a management key
 * @param lastFour the end of the key, by which its holder recognises it
 * @param reason why it was revoked, in a word; blank while it is not
 * @param leakUrl where it was seen, as whoever reported it said; any text, never followed
 */
@JsonbPropertyOrder({
    "uuid",
    "identity",
    "label",
    "lastFour",
    "created",
    "lastUsed",
    "expires",
    "revoked",
    "reason",
    "leakUrl"
})
public record ListedKey(
        UUID uuid,
        @JsonbProperty("identity_uuid") @JsonbNillable Optional<UUID> identity,
        String label,
        @JsonbProperty("last_four") String lastFour,
        @JsonbProperty("created_dt") Instant created,
        @JsonbProperty("last_used_dt") @JsonbNillable Optional<Instant> lastUsed,
        @JsonbProperty("expires_dt") @JsonbNillable Optional<Instant> expires,
        @JsonbProperty("revoked_dt") @JsonbNillable Optional<Instant> revoked,
        @JsonbProperty("revoked_reason") String reason,
        @JsonbProperty("leak_url") String leakUrl) {}
