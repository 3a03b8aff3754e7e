package id.ravi.devicekeys;

import id.ravi.accounts.Profile;
import id.ravi.identities.IdentityAnswer;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/** What a device gets once its code is approved. Clients tell the two kinds apart by their members. */
public sealed interface Granted {
    /** To an account that never had a key: its first identity with a key, so that there is nothing to choose. */
    @JsonbPropertyOrder({"managementKey", "user", "identityKey", "identity"})
    record ToNewAccount(
            @JsonbProperty("management_key") String managementKey,
            Profile user,
            @JsonbProperty("identity_key") String identityKey,
            IdentityAnswer identity)
            implements Granted {
        @Override
        public String toString() {
            return "ToNewAccount[redacted]";
        }
    }

    /** To an account that is in use, or has no identity: all of its identities, to choose from. */
    @JsonbPropertyOrder({"managementKey", "user", "identities"})
    record ToKnownAccount(
            @JsonbProperty("management_key") String managementKey, Profile user, List<IdentityAnswer> identities)
            implements Granted {
        @Override
        public String toString() {
            return "ToKnownAccount[redacted]";
        }
    }
}
