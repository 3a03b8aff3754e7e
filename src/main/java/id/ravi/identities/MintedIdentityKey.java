package id.ravi.identities;

import id.ravi.apikeys.MintedKey;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/** A new key of an identity, on the only occasion on which it is shown. */
@JsonbPropertyOrder({"key", "uuid", "identity", "label", "created"})
public record MintedIdentityKey(
        String key,
        UUID uuid,
        @JsonbProperty("identity_uuid") UUID identity,
        String label,
        @JsonbProperty("created_dt") Instant created) {
    static MintedIdentityKey of(MintedKey minted, UUID identity) {
        return new MintedIdentityKey(minted.key(), minted.uuid(), identity, minted.label(), minted.created());
    }

    @Override
    public String toString() {
        return "MintedIdentityKey[" + uuid + ", redacted]";
    }
}
