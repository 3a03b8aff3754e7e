package id.ravi.endtoend;

import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.StrictBase64;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;
import java.util.Optional;

/**
 * What a client that sets encryption up, or changes it, tells of it. It always tells everything: its parts mean nothing
 * without each other.
 *
 * @param wrappedPrivateKey absent from clients that know of none; blank where the pair comes out of the passphrase
 * @param errors what is wrong with it so far
 */
@SuppressWarnings("ArrayRecordComponent")
public record ConfigurationForm(
        Optional<byte[]> salt,
        Optional<KdfParams> kdfParams,
        Optional<byte[]> verifier,
        Optional<byte[]> publicKey,
        Optional<byte[]> wrappedPrivateKey,
        FieldErrors errors) {
    static final String KDF = "argon2id";

    private static final int LONGEST_BASE64 = 200;
    private static final int SALT = 16;

    /** A sealed box of {@code ravi-e2e-verify}. */
    private static final int VERIFIER = 48 + 15;

    /** A nonce, an authenticator and a private key. */
    private static final int WRAPPED = 24 + 16 + 32;

    static ConfigurationForm of(Payload body) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors).require("salt", "verifier", "public_key");
        fields.text("kdf", TextRule.check(KDF::equals, "The only function known here is " + KDF + "."));
        return new ConfigurationForm(
                fields.text("salt", base64(SALT)).flatMap(StrictBase64::decode),
                KdfParams.of(fields, errors),
                fields.text("verifier", base64(VERIFIER)).flatMap(StrictBase64::decode),
                fields.text("public_key", publicKeyRule()).flatMap(StrictBase64::decode),
                fields.text("wrapped_private_key", wrappedRule()).flatMap(StrictBase64::decode),
                errors);
    }

    private static TextRule publicKeyRule() {
        return base64(PublicKeys.BYTES)
                .then(TextRule.check(
                        text -> StrictBase64.decode(text)
                                .filter(PublicKeys::isUsable)
                                .isPresent(),
                        "This is no public key of X25519, or one with which everybody could open what is sealed."));
    }

    private static TextRule wrappedRule() {
        return TextRule.check(text -> text.isEmpty() || isBase64(text, WRAPPED), sentence(WRAPPED));
    }

    private static TextRule base64(int bytes) {
        return TextRule.notBlank().then(TextRule.check(text -> isBase64(text, bytes), sentence(bytes)));
    }

    private static boolean isBase64(String text, int bytes) {
        return text.length() <= LONGEST_BASE64
                && StrictBase64.decode(text)
                        .filter(decoded -> decoded.length == bytes)
                        .isPresent();
    }

    private static String sentence(int bytes) {
        return "Expected standard Base64 of exactly " + bytes + " bytes.";
    }

    @Override
    public String toString() {
        return "ConfigurationForm[redacted]";
    }
}
