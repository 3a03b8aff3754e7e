package id.ravi.totp;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/**
 * An entry as its owner reads it, without its seed: schema {@code TOTPEntry} of the description, members in its order.
 *
 * @param period in seconds; null for counter-based codes
 * @param password the uuid of the linked password, or null
 * @param sealedSecret the seed that a client has sealed, or null
 */
@JsonbPropertyOrder({
    "uuid",
    "identity",
    "type",
    "issuer",
    "accountName",
    "algorithm",
    "digits",
    "period",
    "password",
    "sealedSecret",
    "created",
    "updated"
})
public record TotpAnswer(
        UUID uuid,
        long identity,
        String type,
        String issuer,
        @JsonbProperty("account_name") String accountName,
        String algorithm,
        int digits,
        @JsonbNillable Integer period,
        @JsonbNillable UUID password,
        @JsonbNillable @JsonbProperty("sealed_secret") String sealedSecret,
        @JsonbProperty("created_dt") Instant created,
        @JsonbProperty("updated_dt") Instant updated) {
    @Override
    public String toString() {
        return "TotpAnswer[" + uuid + ", redacted]";
    }
}
