package id.ravi.endtoend;

import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import jakarta.json.Json;
import java.util.List;
import java.util.Optional;

/** A client that seals and opens: the keys of an account, as only its owner has them. */
public final class Vault {
    private static final List<String> SENT =
            List.of("salt", "kdf", "kdf_params", "verifier", "public_key", "wrapped_private_key");

    private final Vector vector;
    private final BoxKeys keys;

    private Vault(Vector vector) {
        this.vector = vector;
        this.keys = BoxKeys.of(vector.bytes("private_key"));
    }

    public static Vault of(String passphrase) {
        return new Vault(Vector.make("a vault", passphrase, Derivation.LEAST, true, List.of()));
    }

    /** As clients did it that knew no wrapped key. */
    public static Vault ofPin(String pin) {
        return new Vault(Vector.make("a legacy vault", pin, Derivation.USUAL, false, List.of()));
    }

    /** Sets encryption up for an account, in a session that has just begun. */
    public static Vault setUp(Tenant tenant) {
        var vault = of("a passphrase of " + tenant.user());
        if (vault.keepFor(tenant).status() != 200) {
            throw new IllegalStateException("Encryption could not be set up");
        }
        return vault;
    }

    public Reply keepFor(Tenant tenant) {
        return tenant.session().patch("/api/encryption/", configuration());
    }

    /** What is sent to the server. */
    public String configuration() {
        return configuration(SENT);
    }

    String configuration(List<String> members) {
        var sent = Json.createObjectBuilder();
        members.forEach(member -> sent.add(member, vector.json().get(member)));
        return sent.build().toString();
    }

    public String seal(String text) {
        return keys.sealed(text);
    }

    public Optional<String> open(String sealed) {
        return keys.opened(sealed);
    }

    /** What the server must never see, of all that the client has. */
    public List<String> withheld() {
        return List.of(vector.text("passphrase"), vector.text("private_key"), vector.text("seed"));
    }

    String text(String member) {
        return vector.text(member);
    }
}
