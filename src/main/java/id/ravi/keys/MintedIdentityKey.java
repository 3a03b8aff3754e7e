package id.ravi.keys;

import id.ravi.apikeys.MintedKey;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A new key of an identity, on the only occasion on which it is shown. */
@JsonbPropertyOrder({"key", "uuid", "identity", "label", "created", "expires"})
public record MintedIdentityKey(
        String key,
        UUID uuid,
        @JsonbProperty("identity_uuid") UUID identity,
        String label,
        @JsonbProperty("created_dt") Instant created,
        @JsonbProperty("expires_dt") @JsonbNillable Optional<Instant> expires) {
    static MintedIdentityKey of(MintedKey minted, UUID identity) {
        return new MintedIdentityKey(
                minted.key(), minted.uuid(), identity, minted.label(), minted.created(), minted.expires());
    }

    @Override
    public String toString() {
        return "MintedIdentityKey[" + uuid + ", redacted]";
    }
}
