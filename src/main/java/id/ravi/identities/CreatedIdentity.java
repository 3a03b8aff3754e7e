package id.ravi.identities;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/** A new identity with its first key, which is shown this once. */
@JsonbPropertyOrder({"uuid", "name", "inbox", "phone", "created", "updated", "frozen", "e2eRequired", "purge", "apiKey"
})
public record CreatedIdentity(
        UUID uuid,
        String name,
        String inbox,
        String phone,
        @JsonbProperty("created_dt") Instant created,
        @JsonbProperty("updated_dt") Instant updated,
        @JsonbProperty("is_frozen") boolean frozen,
        @JsonbProperty("e2e_required") boolean e2eRequired,
        @JsonbNillable @JsonbProperty("purge_dt") Instant purge,
        @JsonbProperty("api_key") String apiKey) {
    static CreatedIdentity of(IdentityAnswer identity, String key) {
        return new CreatedIdentity(
                identity.uuid(),
                identity.name(),
                identity.inbox(),
                identity.phone(),
                identity.created(),
                identity.updated(),
                identity.frozen(),
                identity.e2eRequired(),
                identity.purge(),
                key);
    }

    @Override
    public String toString() {
        return "CreatedIdentity[" + uuid + ", redacted]";
    }
}
