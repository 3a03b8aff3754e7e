package id.ravi.secrets;

import id.ravi.identities.Target;
import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;
import java.util.Optional;

/**
 * What a caller sends of a secret. What is absent stays as it is, or is blank on a new one.
 *
 * @param errors what is wrong with it so far; told only after the secret was found, together with what the database adds
 */
public record SecretForm(
        Optional<String> key,
        Optional<String> value,
        Optional<String> notes,
        Optional<Long> identity,
        FieldErrors errors) {
    /** For {@code POST} and {@code PUT}, which must name the key. */
    static SecretForm complete(Payload body, SecretLimits limits) {
        return of(body, limits, true);
    }

    /** For {@code PATCH}. */
    static SecretForm partial(Payload body, SecretLimits limits) {
        return of(body, limits, false);
    }

    private static SecretForm of(Payload body, SecretLimits limits, boolean complete) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors);
        if (complete) {
            fields.require("key");
        }
        return new SecretForm(
                fields.text("key", SecretKey.RULE),
                fields.text("value", TextRule.sealable(limits.valueBytes)),
                fields.text("notes", TextRule.sealable(limits.notesBytes)),
                fields.pk("identity"),
                errors);
    }

    /** Adds what the identity wants sealed and is not. */
    void refusePlaintext(Target owner) {
        owner.refusePlaintext(errors, "value", value);
        owner.refusePlaintext(errors, "notes", notes);
    }

    /** The same of all that a secret holds, which another identity judges as if it were new. */
    void refusePlaintext(Target other, String openValue, String openNotes) {
        other.refusePlaintext(errors, "value", Optional.of(openValue));
        other.refusePlaintext(errors, "notes", Optional.of(openNotes));
    }

    @Override
    public String toString() {
        return "SecretForm[redacted]";
    }
}
