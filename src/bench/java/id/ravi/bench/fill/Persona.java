package id.ravi.bench.fill;

import id.ravi.encryption.IdentityVault;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An identity that was filled in.
 *
 * @param id of its row
 * @param vault its data key
 * @param keys in the clear, for the load
 * @param secrets the uuids of its secrets, in the order of their numbers
 */
public record Persona(long id, UUID uuid, IdentityVault vault, List<String> keys, List<UUID> secrets) {
    Persona(long id, UUID uuid, IdentityVault vault) {
        this(id, uuid, vault, new ArrayList<>(), new ArrayList<>());
    }

    /** The name of the secret with this number. */
    public static String nameOf(int number) {
        return "SECRET_" + number;
    }

    /** The domain for which the password with this number is kept. */
    public static String siteOf(int number) {
        return "site-" + number + ".test";
    }

    /** The password with this number. */
    public String passwordOf(int number) {
        return "pw-" + uuid + "-" + number;
    }

    /** The value of the secret with this number, as long as a key of a cloud usually is. */
    public String valueOf(int number) {
        return "sk-proj-" + uuid + "-" + number;
    }

    @Override
    public String toString() {
        return "Persona[" + uuid + "]";
    }
}
