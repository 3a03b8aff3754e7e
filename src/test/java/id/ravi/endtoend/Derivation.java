package id.ravi.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.text.Normalizer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** How long and with how much memory Argon2id works on a passphrase. */
public record Derivation(int time, int kibibytes) {
    static final Derivation USUAL = new Derivation(3, 65_536);

    /** Less than anybody should take, and the least that the server takes. */
    static final Derivation LEAST = new Derivation(1, 8_192);

    public static Derivation of(JsonObject params) {
        return new Derivation(params.getInt("time"), params.getInt("memory_kib"));
    }

    JsonObject json() {
        return Json.createObjectBuilder()
                .add("time", time)
                .add("memory_kib", kibibytes)
                .add("parallelism", 1)
                .build();
    }

    public byte[] key(String passphrase, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withIterations(time)
                .withMemoryAsKB(kibibytes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        var key = new byte[32];
        generator.generateBytes(
                Normalizer.normalize(passphrase, Normalizer.Form.NFC).getBytes(UTF_8), key);
        return key;
    }
}
