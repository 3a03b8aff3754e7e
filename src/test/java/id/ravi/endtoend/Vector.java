package id.ravi.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** One account's keys with texts that were sealed to them, as {@code e2e/vectors.json} has them. */
public record Vector(JsonObject json) {
    static final String VERIFIED = "ravi-e2e-verify";

    /** Those that libsodium made. */
    public static Stream<Vector> all() {
        try (var file = Vector.class.getResourceAsStream("/e2e/vectors.json");
                var reader = Json.createReader(file)) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(Vector::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes one, as a client does that sets encryption up. */
    static Vector make(String name, String passphrase, Derivation derivation, boolean wrapped, List<String> texts) {
        var salt = BoxKeys.random(16);
        var seed = derivation.key(passphrase, salt);
        var keys = wrapped ? BoxKeys.random() : BoxKeys.ofSeed(seed);
        return new Vector(Json.createObjectBuilder()
                .add("name", name)
                .add("passphrase", passphrase)
                .add("salt", base64(salt))
                .add("kdf", "argon2id")
                .add("kdf_params", derivation.json())
                .add("seed", base64(seed))
                .add("public_key", base64(keys.publicKey()))
                .add("private_key", base64(keys.privateKey()))
                .add("wrapped_private_key", wrapped ? base64(keys.wrap(seed)) : "")
                .add("verifier", base64(keys.seal(VERIFIED.getBytes(UTF_8))))
                .add("boxes", boxes(keys, texts))
                .build());
    }

    private static JsonArray boxes(BoxKeys keys, List<String> texts) {
        var boxes = Json.createArrayBuilder();
        texts.forEach(text ->
                boxes.add(Json.createObjectBuilder().add("plaintext", text).add("box", keys.sealed(text))));
        return boxes.build();
    }

    public String text(String member) {
        return json.getString(member);
    }

    public byte[] bytes(String member) {
        return Base64.getDecoder().decode(text(member));
    }

    Derivation derivation() {
        return Derivation.of(json.getJsonObject("kdf_params"));
    }

    public List<JsonObject> boxes() {
        return json.getJsonArray("boxes").getValuesAs(JsonObject.class);
    }

    @Override
    public String toString() {
        return text("name");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
