package id.ravi.endtoend;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;

/**
 * What clients need to seal, and with the passphrase to open.
 *
 * @param id counts the account's configurations from 1
 * @param managedMasterKey always blank; published clients expect the member
 * @param earlier those that were replaced, newest first
 */
@JsonbPropertyOrder({
    "id",
    "salt",
    "kdf",
    "kdfParams",
    "verifier",
    "publicKey",
    "wrappedPrivateKey",
    "managedMasterKey",
    "updated",
    "earlier"
})
public record ConfigurationAnswer(
        int id,
        String salt,
        String kdf,
        @JsonbProperty("kdf_params") KdfParams kdfParams,
        String verifier,
        @JsonbProperty("public_key") String publicKey,
        @JsonbProperty("wrapped_private_key") String wrappedPrivateKey,
        @JsonbProperty("managed_master_key") String managedMasterKey,
        @JsonbProperty("updated_dt") Instant updated,
        List<Earlier> earlier) {
    /** Of all configurations of an account, newest first, the one in force and those before it. */
    static ConfigurationAnswer of(List<Configuration> configurations) {
        var now = configurations.get(0).keys();
        return new ConfigurationAnswer(
                now.number(),
                now.salt(),
                ConfigurationForm.KDF,
                now.kdfParams(),
                now.verifier(),
                now.publicKey(),
                now.wrappedPrivateKey(),
                "",
                now.created(),
                configurations.stream().skip(1).map(Earlier::of).toList());
    }

    @Override
    public String toString() {
        return "ConfigurationAnswer[" + id + ", redacted]";
    }

    /** What a configuration tells of itself. */
    record Keys(
            int number,
            String salt,
            KdfParams kdfParams,
            String verifier,
            String publicKey,
            String wrappedPrivateKey,
            Instant created,
            Instant replaced) {
        @Override
        public String toString() {
            return "Keys[redacted]";
        }
    }

    /** One that was replaced; the same members, and when. */
    @JsonbPropertyOrder({
        "id",
        "salt",
        "kdf",
        "kdfParams",
        "verifier",
        "publicKey",
        "wrappedPrivateKey",
        "managedMasterKey",
        "updated",
        "replaced"
    })
    public record Earlier(
            int id,
            String salt,
            String kdf,
            @JsonbProperty("kdf_params") KdfParams kdfParams,
            String verifier,
            @JsonbProperty("public_key") String publicKey,
            @JsonbProperty("wrapped_private_key") String wrappedPrivateKey,
            @JsonbProperty("managed_master_key") String managedMasterKey,
            @JsonbProperty("updated_dt") Instant updated,
            @JsonbProperty("replaced_dt") Instant replaced) {
        static Earlier of(Configuration configuration) {
            var keys = configuration.keys();
            return new Earlier(
                    keys.number(),
                    keys.salt(),
                    ConfigurationForm.KDF,
                    keys.kdfParams(),
                    keys.verifier(),
                    keys.publicKey(),
                    keys.wrappedPrivateKey(),
                    "",
                    keys.created(),
                    keys.replaced());
        }

        @Override
        public String toString() {
            return "Earlier[" + id + ", redacted]";
        }
    }
}
