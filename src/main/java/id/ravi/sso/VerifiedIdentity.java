package id.ravi.sso;

import id.ravi.accounts.Profile;
import id.ravi.identities.IdentityAnswer;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/** Who an assertion means, and who answers for it. */
@JsonbPropertyOrder({"uuid", "name", "email", "phone", "created", "owner"})
public record VerifiedIdentity(
        @JsonbProperty("identity_uuid") UUID uuid,
        @JsonbProperty("identity_name") String name,
        @JsonbProperty("identity_email") String email,
        @JsonbProperty("identity_phone") String phone,
        @JsonbProperty("created_at") Instant created,
        Owner owner) {
    static VerifiedIdentity of(IdentityAnswer identity, Profile owner) {
        return new VerifiedIdentity(
                identity.uuid(),
                identity.name(),
                identity.inbox(),
                identity.phone(),
                identity.created(),
                new Owner((owner.firstName() + " " + owner.lastName()).strip(), owner.email()));
    }

    /** The person or organisation whose identity it is; blank as far as they have not said. */
    @JsonbPropertyOrder({"name", "email"})
    public record Owner(String name, String email) {}
}
