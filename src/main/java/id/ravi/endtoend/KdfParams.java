package id.ravi.endtoend;

import id.ravi.payload.Fields;
import id.ravi.payload.Json;
import id.ravi.payload.Payload;
import id.ravi.problem.FieldErrors;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Optional;

/**
 * How hard Argon2id works on a passphrase.
 *
 * @param time passes over the memory
 * @param kibibytes of memory
 * @param parallelism lanes; always 1, because libsodium knows no more
 */
@JsonbPropertyOrder({"time", "kibibytes", "parallelism"})
public record KdfParams(int time, @JsonbProperty("memory_kib") int kibibytes, int parallelism) {
    /** What published clients have always used. */
    static final KdfParams USUAL = new KdfParams(3, 65_536, 1);

    /** Those in the body, each the usual one where it is absent; within bounds that a client can be asked to work in. */
    static Optional<KdfParams> of(Fields fields, FieldErrors errors) {
        var sent = fields.json("kdf_params");
        if (sent.isEmpty()) {
            return Optional.of(USUAL);
        }
        if (!(sent.get() instanceof Json.Members members)) {
            errors.add("kdf_params", "Expected an object with time, memory_kib and parallelism.");
            return Optional.empty();
        }
        var inner = new FieldErrors();
        var params = new Fields(new Payload(members, false), inner);
        var time = params.integer("time", 1, 16).orElse(USUAL.time);
        var kibibytes = params.integer("memory_kib", 8_192, 1_048_576).orElse(USUAL.kibibytes);
        var parallelism = params.integer("parallelism", 1, 1).orElse(USUAL.parallelism);
        if (inner.any()) {
            errors.add("kdf_params", "Expected time from 1 to 16, memory_kib from 8192 to 1048576 and parallelism 1.");
            return Optional.empty();
        }
        return Optional.of(new KdfParams(time, kibibytes, parallelism));
    }
}
